import { describeSource } from '../../electron/core/address/describe-source.ts';
import type { SourceDefinition } from '../../electron/core/address/sources/index.ts';
import { concernsHost } from '../../electron/core/settings/setting-list.ts';
import { settingsYaml } from '../../electron/core/settings/settings-yaml.ts';
import type { SourceView } from '../../shared/domain/source.ts';
import { cannedEnvironment, cannedSecret, cannedSettingsText } from './canned-settings.ts';
import { cannedSources } from './canned-sources.ts';
import { createLiveSettings } from './live-settings.ts';
import type { MockAnswers } from './mock-answer-table.ts';
import type { MockWorld } from './mock-world.ts';
import { MockRefusal } from './mock-refusal.ts';

type Answered = `settings.${'get' | 'set' | 'check' | 'yaml' | 'applyProfile' | 'revert'}`;

const caller = { who: 'owner', origin: 'page 192.0.2.7' };

/** The calls about settings: the real ones over a file in memory, and a secret beside them. */
export function createMockProfileAnswers(world: MockWorld): Pick<MockAnswers, Answered> {
  const started = createLiveSettings(cannedSettingsText, cannedEnvironment);
  let hasSecret = true;
  /** Of the revisions that were saved here; those that the world came with have the canned one. */
  const texts = new Map<number, string>();

  /** What the file says now, where the world shows it. */
  async function follow(changed: readonly string[]): Promise<void> {
    const { settings } = await started;
    const values = settings.get();
    world.firstStepsDone = values.interface.firstStepsDone;
    if (changed.includes('address.sources')) {
      const own = values.address.sources.map((source) => ownView(source, world.sources));
      world.sources = [...world.sources.filter(({ builtIn }) => builtIn), ...own];
    }
    const id = (world.data.revisions[0]?.id ?? 0) + 1;
    const revision = { id, at: world.data.now, ...caller, changed: [...changed] };
    world.data.revisions = [revision, ...world.data.revisions];
    texts.set(id, settings.text());
  }

  return {
    'settings.get': async () => [
      ...(await started).settings
        .describe()
        .filter(({ path }) => concernsHost(path, world.host ?? 'server')),
      cannedSecret(hasSecret),
    ],
    'settings.set': async ({ path, value }) => {
      const { settings } = await started;
      if (path === cannedSecret(true).path) {
        hasSecret = value !== '';
        return {};
      }
      const saved = await settings.set(path, value, caller);
      if (!saved.ok) throw new MockRefusal(409, { code: 'refused', message: saved.error });
      await follow([path]);
      return {};
    },
    'settings.check': async ({ path, value }) => {
      if (path === cannedSecret(true).path) return { problem: null };
      return { problem: await (await started).settings.check(path, value) };
    },
    'settings.yaml': async () => ({ text: settingsYaml((await started).settings.text()) }),
    'settings.applyProfile': async ({ text, dryRun }) => {
      const outcome = await (await started).settings.applyProfile(text, dryRun, caller);
      if (!dryRun && outcome.changed.length > 0) await follow(outcome.changed);
      return { changed: [...outcome.changed], problems: [...outcome.problems] };
    },
    'settings.revert': async ({ id }) => {
      if (world.data.revisions.every((revision) => revision.id !== id)) {
        throw new MockRefusal(404, { code: 'not-found', message: `There is no revision ${id}.` });
      }
      await (await started).settings.replace(texts.get(id) ?? cannedSettingsText, caller);
      await follow(['history.maxMegabytes', 'address.sources']);
      return {};
    },
  };
}

function ownView(definition: SourceDefinition, known: readonly SourceView[]): SourceView {
  const before = known.find(({ id }) => id === definition.id);
  const fresh = cannedSources().find(({ builtIn }) => !builtIn);
  if (fresh === undefined) throw new Error('The canned sources have one of the owner.');
  const { enabled, statistics } = before ?? fresh;
  return { ...describeSource(definition), builtIn: false, enabled, statistics };
}
