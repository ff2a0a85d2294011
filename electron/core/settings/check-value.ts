// zod's messages turned into our sentences; no other file reads zod's issues.

import type * as z from 'zod';
import { quote } from '../../../shared/domain/quote.ts';
import { nearestName } from '../../../shared/nearest-name.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { expectation, knownNames, schemaAt } from './expectation.ts';
import { type JsonSchema, schemaOf, type Setting } from './setting-list.ts';
import { formatPath, type SettingsPath } from './settings-problem.ts';

/** What is wrong with a value, before it is known on which line the value stands. */
export interface ValueProblem {
  /** From the top of the file. */
  readonly path: SettingsPath;
  /** Whether the name is wrong or what stands behind it. */
  readonly at: 'name' | 'value';
  readonly wrong: string;
  readonly right: string;
}

/** The value with its defaults filled in, or everything that is wrong with it. */
export function checkValue(
  setting: Setting,
  value: unknown,
): Result<unknown, readonly ValueProblem[]> {
  const parsed = setting.field.schema.safeParse(value, { error: () => noMessage });
  if (parsed.success) return ok(parsed.data);
  const schema = schemaOf(setting);
  if (setting.field.secret === true) return fail([secretProblem(setting, schema)]);
  return fail(parsed.error.issues.flatMap((issue) => problemsOf(setting, schema, value, issue)));
}

/** A sentence about a secret names no part of it. */
const secretProblem = ({ section, name }: Setting, schema: JsonSchema): ValueProblem => ({
  path: [section, name],
  at: 'value',
  wrong: `${formatPath([section, name])} is not right`,
  right: `it must be ${expectation(schema)}`,
});

/** `address.lookSeconds is 5; it must be a whole number from 30 to 86400.` */
export const valueSentence = ({ wrong, right }: Pick<ValueProblem, 'wrong' | 'right'>): string =>
  `${wrong}; ${right}.`;

/** Stands where zod would put words of its own, so that only a declaration's own messages are told apart. */
const noMessage = '';

/** `address.lookSecond is not a setting; perhaps lookSeconds is meant` */
export function unknownName(
  path: SettingsPath,
  noun: string,
  names: readonly string[],
): ValueProblem {
  const near = nearestName(String(path.at(-1) ?? ''), names);
  return {
    path,
    at: 'name',
    wrong: `${formatPath(path)} is not ${noun}`,
    right: near === null ? `known here are ${names.join(', ')}` : `perhaps ${near} is meant`,
  };
}

function problemsOf(
  setting: Setting,
  schema: JsonSchema,
  whole: unknown,
  issue: z.core.$ZodIssue,
): readonly ValueProblem[] {
  const below = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const path = [setting.section, setting.name, ...below];
  const part = schemaAt(schema, below, whole);
  const value = valueAt(whole, below);
  if (issue.code === 'unrecognized_keys') {
    const names = part === null ? [] : knownNames(part, value);
    return issue.keys.map((key) => unknownName([...path, key], 'known here', names));
  }
  return [{ path, at: 'value', ...halves(formatPath(path), value, part, issue.message) }];
}

/**
 * A declaration's own message is "must be ...", "what is wrong; what would be right.", or one sentence
 * about what would be right. Where there is none, the schema is put into words.
 */
function halves(
  name: string,
  value: unknown,
  part: JsonSchema | null,
  message: string,
): Pick<ValueProblem, 'wrong' | 'right'> {
  const shown = `${name} is ${showValue(value)}`;
  if (message === noMessage) {
    return {
      wrong: shown,
      right: `it must be ${part === null ? 'another value' : expectation(part)}`,
    };
  }
  const [wrong = '', ...right] = withoutPassword(message).replace(/\.$/, '').split('; ');
  if (right.length > 0) return { wrong: `${name}: ${wrong}`, right: right.join('; ') };
  if (wrong.startsWith('must ')) return { wrong: shown, right: `it ${wrong}` };
  return { wrong: shown, right: `${wrong.charAt(0).toLowerCase()}${wrong.slice(1)}` };
}

function valueAt(whole: unknown, path: SettingsPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<string | number, unknown>>)[step]
        : undefined,
    whole,
  );
}

/** A value for a sentence: short, on one line, without the password of a URL. */
function showValue(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'empty';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return 'a mapping';
  // Not JSON: YAML knows NaN and infinity.
  return typeof value === 'string' ? quote(withoutPassword(value)) : `${value as number | boolean}`;
}

const withoutPassword = (text: string): string => text.replaceAll(/\/\/[^/@\s]*@/g, '//…@');
