import { parseArgs } from 'node:util';
import { nearestName } from '../../shared/nearest-name.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

interface OptionDeclaration {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** What stands behind the name in the help. */
  readonly value?: string;
  readonly help: string;
}

/** Every option of every command, in the order of the help. */
export const optionDeclarations = {
  config: { type: 'string', value: 'file', help: 'the configuration file' },
  'data-dir': { type: 'string', value: 'folder', help: 'where the history and the log are kept' },
  host: { type: 'string', value: 'address', help: 'serve: the address to listen on' },
  port: { type: 'string', value: 'number', help: 'serve: the port to listen on' },
  'log-level': { type: 'string', value: 'level', help: 'debug, info, warn or error' },
  json: {
    type: 'boolean',
    help: 'check, config show, audit verify, export, import, doctor: print JSON',
  },
  sources: { type: 'boolean', help: 'check: list every source that could be asked, and ask none' },
  output: {
    type: 'string',
    short: 'o',
    value: 'path',
    help: 'backup: the folder or the file to write to; export: the file',
  },
  format: { type: 'string', value: 'format', help: 'export: csv, json or ndjson' },
  from: { type: 'string', value: 'time', help: 'export: the first moment, such as 2026-01-31' },
  to: { type: 'string', value: 'time', help: 'export: the last moment; a day is the whole day' },
  passphrase: { type: 'boolean', help: 'backup, restore: ask for the passphrase of the backup' },
  'dry-run': { type: 'boolean', help: 'restore, import: say what it would do, and change nothing' },
  yes: { type: 'boolean', help: 'restore, import: do not ask' },
  ask: { type: 'boolean', help: 'doctor: ask the sources too, as "check" does' },
  repair: {
    type: 'string',
    value: 'new folder',
    help: 'doctor: save what can be saved of a damaged history into that folder',
  },
  help: { type: 'boolean', short: 'h', help: 'print this help' },
  version: { type: 'boolean', short: 'v', help: 'print the version' },
} as const satisfies Readonly<Record<string, OptionDeclaration>>;

export type OptionName = keyof typeof optionDeclarations;

export type Options = {
  readonly [Name in OptionName]?: (typeof optionDeclarations)[Name]['type'] extends 'string'
    ? string
    : boolean;
};

export interface CommandLine {
  /** `['config', 'validate']` */
  readonly words: readonly string[];
  readonly options: Options;
}

/** Splits the arguments into words and options; the failure is a sentence. */
export function readArguments(argv: readonly string[]): Result<CommandLine> {
  // Not strict: node's own errors name no remedy and no nearest name.
  const { positionals, values, tokens } = parseArgs({
    args: [...argv],
    options: optionDeclarations,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const problem = optionProblem(
      token.name,
      token.rawName,
      token.value,
      token.inlineValue === true,
    );
    if (problem !== null) return fail(problem);
  }
  // Each value has just been found to be of its declared type.
  return ok({ words: positionals, options: values as Options });
}

function optionProblem(
  name: string,
  rawName: string,
  value: string | undefined,
  isInline: boolean,
): string | null {
  if (!isOptionName(name)) {
    const near = nearestName(name, Object.keys(optionDeclarations));
    const remedy = near === null ? '"ip-beacon --help" lists them' : `perhaps --${near} is meant`;
    return `There is no option ${rawName}; ${remedy}.`;
  }
  const declared: OptionDeclaration = optionDeclarations[name];
  if (declared.type === 'boolean') {
    return value === undefined ? null : `${rawName} takes no value; write it alone.`;
  }
  if (value === undefined || value === '' || (!isInline && value.startsWith('-'))) {
    return `${rawName} needs a value; write ${rawName}=<${declared.value}>.`;
  }
  return null;
}

const isOptionName = (name: string): name is OptionName => Object.hasOwn(optionDeclarations, name);
