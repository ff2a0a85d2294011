import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Files } from '../ports.ts';
import { checkValue, unknownName, type ValueProblem } from './check-value.ts';
import { allSections, allSettings } from './setting-list.ts';
import { formatPath, type SettingsProblem } from './settings-problem.ts';
import { readYaml, type YamlText } from './yaml-text.ts';

/** A valid settings file; a file that is not there counts as an empty one. */
export interface SettingsFile {
  readonly text: string;
  readonly document: YamlText['document'];
  /** What the file itself sets, by the settings' paths, checked and with inner defaults filled in. */
  readonly values: ReadonlyMap<string, unknown>;
}

/** Reads and checks the file at `path`; everything that is wrong with it comes back at once. */
export async function readSettingsFile(
  files: Pick<Files, 'read'>,
  path: string,
): Promise<Result<SettingsFile, readonly SettingsProblem[]>> {
  try {
    return parseSettingsFile((await files.read(path)) ?? '', path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fail([
      {
        place: path,
        line: null,
        column: null,
        path: '',
        wrong: `cannot be read (${why})`,
        right: 'it must be a file that the user who runs IP Beacon may read',
      },
    ]);
  }
}

/** Checks a file's text against the declared sections. */
export function parseSettingsFile(
  text: string,
  place: string,
): Result<SettingsFile, readonly SettingsProblem[]> {
  const read = readYaml(text, place);
  if (!read.ok) return read;
  const values = new Map<string, unknown>();
  const problems = checkSections(read.value.value, values);
  if (problems.length === 0) return ok({ text, document: read.value.document, values });
  return fail(
    problems.map(({ path, at, wrong, right }) => ({
      place,
      ...read.value.locate(path, at),
      path: formatPath(path),
      wrong,
      right,
    })),
  );
}

/** What of an older text still fits: names and values that another version knew are left out. */
export function fittingValues(text: string): ReadonlyMap<string, unknown> {
  const read = readYaml(text, '');
  const values = new Map<string, unknown>();
  if (read.ok) checkSections(read.value.value, values);
  return values;
}

function checkSections(top: unknown, values: Map<string, unknown>): readonly ValueProblem[] {
  if (top === undefined) return [];
  const names = allSections.map(({ id }) => id);
  const right = `it must be a mapping with the sections ${names.join(', ')}`;
  if (!isMapping(top)) return [{ path: [], at: 'value', wrong: 'holds no sections', right }];
  return Object.entries(top).flatMap(([name, content]): readonly ValueProblem[] => {
    if (!names.includes(name)) return [unknownName([name], 'a section', names)];
    // A section of which every line is commented out.
    if (content === null) return [];
    if (isMapping(content)) return checkSection(name, content, values);
    return [
      {
        path: [name],
        at: 'value',
        wrong: `${name} holds no settings`,
        right: 'it must be a mapping',
      },
    ];
  });
}

function checkSection(
  section: string,
  content: Readonly<Record<string, unknown>>,
  values: Map<string, unknown>,
): readonly ValueProblem[] {
  const settings = allSettings.filter((setting) => setting.section === section);
  return Object.entries(content).flatMap(([name, value]): readonly ValueProblem[] => {
    const setting = settings.find((candidate) => candidate.name === name);
    if (setting === undefined) {
      return [
        unknownName(
          [section, name],
          'a setting',
          settings.map((known) => known.name),
        ),
      ];
    }
    const checked = checkValue(setting, value);
    if (!checked.ok) return checked.error;
    values.set(setting.path, checked.value);
    return [];
  });
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
