/** One thing that keeps the settings from being used: where it stands, what is wrong, what would be right. */
export interface SettingsProblem {
  /** The file, the environment variable or the command-line option. */
  readonly place: string;
  /** One-based; null where there is no line, as in a variable. */
  readonly line: number | null;
  /** One-based; null where there is no column. */
  readonly column: number | null;
  /** `address.lookSeconds`, `address.sources[0].url`; empty when it is the file as a whole. */
  readonly path: string;
  /** Begins a sentence: `address.lookSeconds is 5`. */
  readonly wrong: string;
  /** Ends it: `it must be a whole number from 30 to 86400`. */
  readonly right: string;
}

/** `config.yaml:12:9 address.lookSeconds is 5; it must be a whole number from 30 to 86400.` */
export function problemSentence(problem: SettingsProblem): string {
  const position = problem.line === null ? '' : `:${problem.line}:${problem.column ?? 1}`;
  return `${problem.place}${position} ${problem.wrong}; ${problem.right}.`;
}

/** A place below a setting, or from the top of the file: names of mappings, numbers of list entries. */
export type SettingsPath = readonly (string | number)[];

/** `['address', 'sources', 0, 'url']` is `address.sources[0].url`. */
export function formatPath(path: SettingsPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    const name = step.length <= 60 ? step : `${step.slice(0, 60)}…`;
    return text === '' ? name : `${text}.${name}`;
  }, '');
}
