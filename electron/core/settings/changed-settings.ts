import { shownValue } from './secret-settings.ts';
import type { Settings } from './sections/index.ts';
import { allSettings, type Setting } from './setting-list.ts';
import { fittingValues } from './settings-file.ts';

export interface ChangedSetting {
  /** `address.lookSeconds` */
  readonly path: string;
  /** Of a secret only whether there was one, and is. */
  readonly before: unknown;
  readonly after: unknown;
}

/** By the settings' paths. */
type Values = ReadonlyMap<string, unknown>;

/** What a file's text stands for, the defaults filled in and without what wins over the file. */
export function valuesInFile(text: string): Values {
  const set = fittingValues(text);
  return new Map(
    allSettings.map(({ path, field }) => [path, set.has(path) ? set.get(path) : field.default]),
  );
}

export function valuesInForce(settings: Settings): Values {
  const sections: Readonly<Record<string, Readonly<Record<string, unknown>>>> = settings;
  return new Map(allSettings.map(({ path, section, name }) => [path, sections[section]?.[name]]));
}

export const changedSettings = (
  before: Values,
  after: Values,
  settings: readonly Setting[] = allSettings,
): readonly ChangedSetting[] =>
  settings
    .filter(({ path }) => JSON.stringify(before.get(path)) !== JSON.stringify(after.get(path)))
    .map((setting) => ({
      path: setting.path,
      before: shownValue(setting, before.get(setting.path)),
      after: shownValue(setting, after.get(setting.path)),
    }));

/** One value that is in force, as records may hold it. */
export function shownInForce(settings: Settings, path: string): unknown {
  const setting = allSettings.find((each) => each.path === path);
  return setting === undefined ? undefined : shownValue(setting, valuesInForce(settings).get(path));
}
