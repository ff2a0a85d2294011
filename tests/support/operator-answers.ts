import { allSections, allSettings } from '../../electron/core/settings/setting-list.ts';
import { settingView } from '../../electron/core/settings/setting-view.ts';
import type { Input, Output, ParsedInput } from '../../shared/contract/index.ts';
import type { Observation } from '../../shared/domain/observation.ts';
import type { SettingsRevision } from '../../shared/domain/settings-revision.ts';
import { cannedAudit } from './canned-audit.ts';
import { cannedBackups } from './canned-backups.ts';
import { cannedExportPiece, cannedExportTables } from './canned-transfer.ts';
import { createMockBotAnswers } from './mock-bot-answers.ts';
import { createMockBots, type MockBots } from './mock-bots.ts';
import type { CallScript } from './scripted-call.ts';
import { usualAnswers } from './usual-answers.ts';

/** What only some may see: our address wherever a text of somebody else could have it. */
export const secretAddress = '203.0.113.47';

export interface OperatorWorld extends MockBots {
  /** By path, where it is not the default. */
  values: Readonly<Record<string, unknown>>;
  /** The newest first. */
  revisions: readonly SettingsRevision[];
}

/** The scripted call's asker. */
export const asker = '100000000000000003';

export const revision = (
  id: number,
  at: number,
  changed: readonly string[],
  who = asker,
): SettingsRevision => ({
  id,
  at,
  who,
  origin: `page ${secretAddress}`,
  changed: [...changed],
});

export const observationOf = (answer: Observation['answer']): Observation => ({
  sourceId: 'my-echo',
  operator: 'office.example',
  method: 'http',
  family: 'ipv4',
  at: 1_773_000_000_000,
  elapsedMs: 43,
  answer,
});

/** None of them waits, and scripted-call.ts gives them what it has parsed. */
type BotAnswers = {
  readonly [Name in keyof ReturnType<typeof createMockBotAnswers>]: (
    input: Input<Name>,
  ) => Output<Name>;
};

/** What the core answers those who run it, on a usual day; what is saved and ordered shows afterwards. */
export function operatorAnswers(now: number) {
  const world: OperatorWorld = {
    ...createMockBots(now),
    values: {
      'address.sources': [
        {
          id: 'my-echo',
          operator: 'office.example',
          kind: 'http-text',
          family: 'ipv4',
          url: `https://${secretAddress}/ip`,
        },
      ],
      'address.accept': ['198.51.100.0/24'],
      'discord.tokens': { home: 'a-token' },
    },
    revisions: [
      revision(2, now - 3_600_000, ['address.lookSeconds'], 'owner'),
      revision(1, now - 7_200_000, [], 'system'),
    ],
  };
  const save = (path: string): Record<string, never> => {
    const id = (world.revisions[0]?.id ?? 0) + 1;
    world.revisions = [revision(id, now, [path]), ...world.revisions];
    return {};
  };
  const answers = {
    ...usualAnswers(now),
    ...(createMockBotAnswers(world) as unknown as BotAnswers),
    'settings.get': () =>
      allSettings.map((setting) => {
        const section = allSections.find(({ id }) => id === setting.section);
        if (section === undefined) throw new Error(`There is no section ${setting.section}.`);
        const value = world.values[setting.path] ?? setting.field.default;
        return settingView(setting, section, value, null);
      }),
    'settings.set': ({ path, value }) => {
      world.values = { ...world.values, [path]: value };
      return save(path);
    },
    'settings.revisions': ({ page = 0, pageSize = 50 }) => ({
      items: world.revisions.slice(page * pageSize, (page + 1) * pageSize),
      total: world.revisions.length,
    }),
    'settings.revert': () => save('address.lookSeconds'),
    'sources.setEnabled': () => save('address.disabledSources'),
    'sources.test': observationOf({ ok: true, value: secretAddress }),
    'sources.tryOut': observationOf({ ok: true, value: secretAddress }),
    'audit.page': ({ page = 0, pageSize = 50 }) => {
      const items = cannedAudit(14, now).map((entry) => ({
        ...entry,
        origin: `page ${secretAddress}`,
        after: JSON.stringify({ address: secretAddress }),
      }));
      return { items: items.slice(page * pageSize, (page + 1) * pageSize), total: items.length };
    },
    'audit.verify': { entries: 14, broken: null, head: 'a1b2'.repeat(16) },
    'backups.list': [...cannedBackups(now)],
    'backups.create': {
      name: 'ip-beacon-manual.tar.gz',
      at: now,
      bytes: 9_400_000,
      reason: 'manual',
      encrypted: false,
      hasSecrets: false,
    },
    'export.tables': [...cannedExportTables(now)],
    'export.piece': (input) =>
      cannedExportPiece(cannedExportTables(now), input as ParsedInput<'export.piece'>),
  } as const satisfies CallScript['answers'];
  return { world, answers };
}
