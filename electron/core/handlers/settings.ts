import type { HostKind } from '../../../shared/domain/host-kind.ts';
import type { Handlers } from '../../../shared/dispatch.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { SettingsRevisions } from '../history/settings-revisions.ts';
import type { LiveSettings } from '../settings/create-settings.ts';
import { concernsHost } from '../settings/setting-list.ts';
import { settingsYaml } from '../settings/settings-yaml.ts';

type Answered = 'get' | 'set' | 'check' | 'yaml' | 'applyProfile' | 'revisions' | 'revert';

/** @param revisions throws as long as the history is not open */
export const settingsHandlers = (
  settings: LiveSettings,
  revisions: () => SettingsRevisions,
  host: HostKind,
): Pick<Handlers, `settings.${Answered}`> => ({
  'settings.get': () => ok(settings.describe().filter(({ path }) => concernsHost(path, host))),
  'settings.set': async ({ path, value, before }, caller) =>
    answerOf(await settings.set(path, value, caller, before)),
  'settings.check': async ({ path, value }) => ok({ problem: await settings.check(path, value) }),
  'settings.yaml': () => ok({ text: settingsYaml(settings.text()) }),
  'settings.applyProfile': async ({ text, dryRun }, caller) => {
    const { changed, problems } = await settings.applyProfile(text, dryRun, caller);
    return ok({ changed: [...changed], problems: [...problems] });
  },
  'settings.revisions': async (query) => ok(await revisions().page(query)),
  'settings.revert': async ({ id }, caller) => {
    const content = await revisions().content(id);
    if (content !== null) return answerOf(await settings.replace(content, caller));
    const message = `There is no configuration under the number ${id}; only the newest 200 are kept.`;
    return fail({ code: 'not-found', message });
  },
});

const answerOf = (saved: Result<void>) =>
  saved.ok ? ok({}) : fail({ code: 'refused' as const, message: saved.error });
