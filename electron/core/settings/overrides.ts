import { fail, ok, type Result } from '../../../shared/result.ts';
import { checkValue, unknownName, type ValueProblem } from './check-value.ts';
import { allSettings, schemaOf, type Setting, variablePrefix } from './setting-list.ts';
import { formatPath, type SettingsProblem } from './settings-problem.ts';
import { readYaml } from './yaml-text.ts';

/** A value from outside the file that wins over it. */
export interface Override {
  /** Who says so: `IP_BEACON_SERVER__PORT`, `--port`. */
  readonly name: string;
  /** `server.port` */
  readonly path: string;
  /** As typed: plain text for settings that are texts, otherwise YAML or JSON on one line. */
  readonly text: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The variables named `IP_BEACON_SECTION__KEY`. Names without the two underscores are the host's own
 * (`IP_BEACON_CONFIG`); an empty variable counts as not set, as Compose files leave it.
 */
export function environmentOverrides(
  environment: Environment,
): Result<readonly Override[], readonly SettingsProblem[]> {
  const ours = Object.entries(environment).filter(
    ([name, text]) => name.startsWith(variablePrefix) && name.includes('__') && text !== '',
  );
  const byVariable = new Map(allSettings.map((setting) => [setting.variable, setting]));
  const problems = ours
    .filter(([name]) => !byVariable.has(name))
    .map(([name]): SettingsProblem => {
      const { right } = unknownName([name], '', [...byVariable.keys()]);
      const known = right.startsWith('perhaps')
        ? right
        : '"ip-beacon config schema" lists them all';
      return { ...noPosition, place: name, path: '', wrong: 'sets no setting', right: known };
    });
  if (problems.length > 0) return fail(problems);
  return ok(
    ours.flatMap(([name, text]) => {
      const setting = byVariable.get(name);
      return setting === undefined || text === undefined
        ? []
        : [{ name, path: setting.path, text }];
    }),
  );
}

/** The value that an override stands for. */
export function readOverride(
  setting: Setting,
  override: Override,
): Result<unknown, readonly SettingsProblem[]> {
  const asProblem = ({ path, wrong, right }: Pick<ValueProblem, 'path' | 'wrong' | 'right'>) => ({
    ...noPosition,
    place: override.name,
    path: formatPath(path),
    wrong: `does not fit: ${wrong}`,
    right,
  });
  const isText = schemaOf(setting)['type'] === 'string';
  const read = isText ? ok({ value: override.text }) : readYaml(override.text, override.name);
  if (!read.ok) return fail(read.error.map((problem) => ({ ...problem, path: setting.path })));
  const checked = checkValue(setting, read.value.value ?? null);
  return checked.ok ? checked : fail(checked.error.map(asProblem));
}

const noPosition = { line: null, column: null } as const;
