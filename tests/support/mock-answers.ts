import type { Output, ParsedInput } from '../../shared/contract/index.ts';
import type { ChangeDetail } from '../../shared/domain/change.ts';
import type { Snapshot } from '../../shared/domain/snapshot.ts';
import type { SourceView } from '../../shared/domain/source.ts';
import { cannedSettings } from './canned-settings.ts';
import { cannedSources } from './canned-sources.ts';
import type { MockAnswers } from './mock-answer-table.ts';
import type { MockData } from './mock-data.ts';
import { createMockDataAnswers } from './mock-data-answers.ts';
import { createMockInsightAnswers } from './mock-insight-answers.ts';
import { createMockLogAnswers } from './mock-log-answers.ts';
import { createMockPatternAnswers } from './mock-pattern-answers.ts';
import { createMockProfileAnswers } from './mock-profile-answers.ts';
import { MockRefusal } from './mock-refusal.ts';

export interface MockWorld {
  snapshot: Snapshot;
  history: readonly ChangeDetail[];
  sources: readonly SourceView[];
  readonly data: MockData;
}

function changesPage(
  history: readonly ChangeDetail[],
  { text, family, page, pageSize }: ParsedInput<'history.changes'>,
): Output<'history.changes'> {
  const found = history.filter(
    (change) =>
      (family === null || change.family === family) &&
      [...change.before, ...change.after].some((address) => address.includes(text)),
  );
  return { items: found.slice(page * pageSize, (page + 1) * pageSize), total: found.length };
}

function saveRevision(data: MockData, changed: readonly string[]): void {
  const id = (data.revisions[0]?.id ?? 0) + 1;
  const revision = { id, at: data.now, who: 'owner', origin: 'page 192.0.2.7' };
  data.revisions = [{ ...revision, changed: [...changed] }, ...data.revisions];
}

/** Answers out of a world that a test may change at any time. */
export function createMockAnswers(world: MockWorld): MockAnswers {
  let settings = cannedSettings();
  return {
    ...createMockDataAnswers(world.data),
    ...createMockPatternAnswers(),
    ...createMockLogAnswers(),
    ...createMockInsightAnswers(),
    ...createMockProfileAnswers(),
    'about.get': () => ({
      version: '0.1.0',
      host: 'server',
      configFile: '/home/ada/.config/ip-beacon/config.yaml',
      dataFolder: '/home/ada/.local/share/ip-beacon',
      startedBy: 'service',
      firstStepsDone: settings.find(({ path }) => path === 'interface.firstStepsDone')?.value !== false,
    }),
    'snapshot.get': () => world.snapshot,
    'history.changes': (input) => changesPage(world.history, input),
    'history.change': ({ id }) => {
      const found = world.history.find((change) => change.id === id);
      if (found !== undefined) return found;
      throw new MockRefusal(404, { code: 'not-found', message: `There is no change ${id}.` });
    },
    'sources.list': () => [...world.sources],
    'sources.setEnabled': ({ id, enabled }) => {
      world.sources = world.sources.map((source) =>
        source.id === id ? { ...source, enabled } : source,
      );
      return {};
    },
    'sources.test': ({ id }) => {
      const source = world.sources.find((each) => each.id === id) ?? cannedSources()[0];
      if (source === undefined) throw new Error('No source.');
      const { operator, method, family } = source;
      return {
        sourceId: id,
        operator,
        method,
        family,
        at: Date.now(),
        elapsedMs: 43,
        answer:
          source.statistics.lastError === null
            ? { ok: true, value: family === 'ipv4' ? '203.0.113.47' : '2001:db8::47' }
            : { ok: false, error: source.statistics.lastError },
      };
    },
    'sources.tryOut': () => {
      throw new MockRefusal(409, {
        code: 'refused',
        message: 'id: is missing. Give it a short name.',
      });
    },
    'address.check': () => world.snapshot,
    'settings.get': () => [...settings],
    'settings.set': ({ path, value }) => {
      settings = settings.map((setting) =>
        setting.path === path ? { ...setting, value } : setting,
      );
      saveRevision(world.data, [path]);
      return {};
    },
    'settings.revert': ({ id }) => {
      const { data } = world;
      if (data.revisions.every((revision) => revision.id !== id)) {
        throw new MockRefusal(404, { code: 'not-found', message: `There is no revision ${id}.` });
      }
      // Each of them has the canned values, whatever its paths say.
      settings = cannedSettings();
      saveRevision(data, ['history.maxMegabytes']);
      return {};
    },
  };
}
