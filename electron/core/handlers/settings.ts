import type { Handlers } from '../../../shared/dispatch.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { SettingsRevisions } from '../history/settings-revisions.ts';
import type { LiveSettings } from '../settings/create-settings.ts';

/** @param revisions throws as long as the history is not open */
export const settingsHandlers = (
  settings: LiveSettings,
  revisions: () => SettingsRevisions,
): Pick<Handlers, 'settings.get' | 'settings.set' | 'settings.revisions' | 'settings.revert'> => ({
  'settings.get': () => ok([...settings.describe()]),
  'settings.set': async ({ path, value }, caller) =>
    answerOf(await settings.set(path, value, caller)),
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
