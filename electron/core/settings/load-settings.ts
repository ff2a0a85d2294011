import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Files } from '../ports.ts';
import {
  type Environment,
  environmentOverrides,
  type Override,
  readOverride,
} from './overrides.ts';
import type { Settings } from './sections/index.ts';
import { allSections, allSettings } from './setting-list.ts';
import { readSettingsFile } from './settings-file.ts';
import type { SettingsProblem } from './settings-problem.ts';

export interface SettingsPlaces {
  readonly files: Files;
  /** Where config.yaml is, or will be. */
  readonly path: string;
  readonly environment: Environment;
  /** What wins over the environment: the command line's options. */
  readonly overrides?: readonly Override[];
}

export interface LoadedSettings {
  readonly settings: Settings;
  /** The file as it was read; empty when there is none. */
  readonly text: string;
  /** The settings' paths that the file sets itself. */
  readonly setInFile: ReadonlySet<string>;
  /** What wins over the file, by the settings' paths: a variable's or an option's name. */
  readonly overriddenBy: ReadonlyMap<string, string>;
}

/**
 * Defaults, then the file, then the environment, then the overrides. Each layer is checked whether or
 * not a later one hides it: one wrong value anywhere and nothing is loaded. Never writes.
 */
export async function loadSettings(
  places: SettingsPlaces,
): Promise<Result<LoadedSettings, readonly SettingsProblem[]>> {
  const file = await readSettingsFile(places.files, places.path);
  const environment = environmentOverrides(places.environment);
  const problems = [file, environment].flatMap((layer) => (layer.ok ? [] : layer.error));

  const values = new Map(allSettings.map(({ path, field }) => [path, field.default]));
  const fromFile = file.ok ? file.value.values : new Map<string, unknown>();
  for (const [path, value] of fromFile) values.set(path, value);

  const overriddenBy = new Map<string, string>();
  const overrides = [...(environment.ok ? environment.value : []), ...(places.overrides ?? [])];
  for (const override of overrides) {
    const setting = allSettings.find(({ path }) => path === override.path);
    if (setting === undefined) throw new Error(`${override.name} overrides no declared setting`);
    const read = readOverride(setting, override);
    if (read.ok) values.set(override.path, read.value);
    else problems.push(...read.error);
    overriddenBy.set(override.path, override.name);
  }
  if (problems.length > 0) return fail(problems);
  return ok({
    settings: assemble(values),
    text: file.ok ? file.value.text : '',
    setInFile: new Set(fromFile.keys()),
    overriddenBy,
  });
}

function assemble(values: ReadonlyMap<string, unknown>): Settings {
  const assembled = Object.fromEntries(
    allSections.map(({ id, fields }) => [
      id,
      Object.fromEntries(Object.keys(fields).map((name) => [name, values.get(`${id}.${name}`)])),
    ]),
  );
  // Every value has passed its own field's schema; TypeScript cannot follow that through the tables.
  return assembled as unknown as Settings;
}
