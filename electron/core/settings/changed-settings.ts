import type { Settings } from './sections/index.ts';
import { allSettings } from './setting-list.ts';
import { fittingValues } from './settings-file.ts';

export interface ChangedSetting {
  /** `address.lookSeconds` */
  readonly path: string;
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

export const changedSettings = (before: Values, after: Values): readonly ChangedSetting[] =>
  allSettings
    .map(({ path }) => ({ path, before: before.get(path), after: after.get(path) }))
    .filter((setting) => JSON.stringify(setting.before) !== JSON.stringify(setting.after));
