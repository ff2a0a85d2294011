import type { Caller } from '../../../shared/domain/audit.ts';
import { checkValue } from '../settings/check-value.ts';
import type { LiveSettings } from '../settings/create-settings.ts';
import { allSettings } from '../settings/setting-list.ts';
import type { ImportSettings } from './import-bot.ts';

/** The settings of the running program, on behalf of whoever imports. */
export const importSettings = (settings: LiveSettings, caller: Caller): ImportSettings => ({
  get: settings.get,
  problem: (path, value) => {
    const winner = settings.describe().find((view) => view.path === path)?.overriddenBy ?? null;
    if (winner !== null) return `${path} is set by ${winner}, which wins over the file.`;
    const setting = allSettings.find((candidate) => candidate.path === path);
    if (setting === undefined) return `${path} is not a setting.`;
    const checked = checkValue(setting, value);
    return checked.ok
      ? null
      : checked.error.map(({ wrong, right }) => `${wrong}; ${right}.`).join(' ');
  },
  set: (path, value) => settings.set(path, value, caller),
});
