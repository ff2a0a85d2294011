import type { Handlers } from '../../../shared/dispatch.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { LiveSettings } from '../settings/create-settings.ts';

export const settingsHandlers = (
  settings: LiveSettings,
): Pick<Handlers, 'settings.get' | 'settings.set'> => ({
  'settings.get': () => ok([...settings.describe()]),
  'settings.set': async ({ path, value }) => {
    const saved = await settings.set(path, value);
    return saved.ok ? ok({}) : fail({ code: 'refused', message: saved.error });
  },
});
