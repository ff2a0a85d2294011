// What would be right, in words, read off the JSON Schema that zod derives: one source for the
// sentences about a wrong value and for docs/configuration.md.

import type { JsonSchema } from './setting-list.ts';
import type { SettingsPath } from './settings-problem.ts';

/** Completes "it must be ...": `a whole number from 30 to 86400`, `one of debug, info, warn or error`. */
export function expectation(schema: JsonSchema): string {
  const branches = branchesOf(schema);
  if (branches.length > 0) {
    const constants = branches.map((branch) => branch['const']);
    if (constants.every((constant) => constant !== undefined)) return oneOf(constants);
    return [...new Set(branches.map(expectation))].join(' or ');
  }
  if (schema['const'] !== undefined) return oneOf([schema['const']]);
  if (Array.isArray(schema['enum'])) return oneOf(schema['enum']);
  switch (schema['type']) {
    case 'boolean':
      return 'true or false';
    case 'integer':
      return `a whole number${range(schema['minimum'], schema['maximum'])}`;
    case 'number':
      return `a number${range(schema['minimum'], schema['maximum'])}`;
    case 'string':
      return text(schema);
    case 'array':
      return list(schema);
    case 'object':
      return 'a mapping';
    default:
      return 'another value';
  }
}

/** The part of a schema that speaks of the place `path` below it; null when it knows no such place. */
export function schemaAt(
  schema: JsonSchema,
  path: SettingsPath,
  value: unknown,
): JsonSchema | null {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const below = (value as Readonly<Record<string | number, unknown>> | null | undefined)?.[step];
  const found = matchingBranches(schema, value).flatMap((branch) => {
    const next = typeof step === 'number' ? branch['items'] : property(branch, step);
    const part = isSchema(next) ? schemaAt(next, rest, below) : null;
    return part === null ? [] : [part];
  });
  return found.length > 1 ? { oneOf: found } : (found[0] ?? null);
}

/** The names that a mapping of this schema may hold. */
export function knownNames(schema: JsonSchema, value: unknown): readonly string[] {
  const names = matchingBranches(schema, value).flatMap((branch) =>
    isSchema(branch['properties']) ? Object.keys(branch['properties']) : [],
  );
  return [...new Set(names)];
}

/** Of a union of mappings the ones whose constants the value carries; all of them when none fits. */
function matchingBranches(schema: JsonSchema, value: unknown): readonly JsonSchema[] {
  const branches = branchesOf(schema);
  if (branches.length === 0) return [schema];
  const fitting = branches.filter((branch) => {
    const constants = Object.entries(
      isSchema(branch['properties']) ? branch['properties'] : {},
    ).filter(([, part]) => isSchema(part) && part['const'] !== undefined);
    return constants.every(
      ([name, part]) => isSchema(value) && isSchema(part) && value[name] === part['const'],
    );
  });
  return fitting.length > 0 ? fitting : branches;
}

function branchesOf(schema: JsonSchema): readonly JsonSchema[] {
  const branches = schema['oneOf'] ?? schema['anyOf'];
  return Array.isArray(branches) ? branches.filter(isSchema) : [];
}

const property = (schema: JsonSchema, name: string): unknown =>
  isSchema(schema['properties']) && Object.hasOwn(schema['properties'], name)
    ? schema['properties'][name]
    : undefined;

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function oneOf(values: readonly unknown[]): string {
  const names = [...new Set(values.map(String))];
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `one of ${names.join(', ')} or ${last}`;
}

/** zod states the edge of safe integers where nothing was declared; people need not read it. */
const isDeclared = (bound: unknown): bound is number =>
  typeof bound === 'number' && Math.abs(bound) < Number.MAX_SAFE_INTEGER;

function range(minimum: unknown, maximum: unknown): string {
  if (isDeclared(minimum) && isDeclared(maximum)) return ` from ${minimum} to ${maximum}`;
  if (isDeclared(minimum)) return ` of at least ${minimum}`;
  return isDeclared(maximum) ? ` of at most ${maximum}` : '';
}

function text(schema: JsonSchema): string {
  if (schema['format'] === 'uri') return 'a URL';
  const { minLength, maxLength } = schema;
  if (isDeclared(minLength) && isDeclared(maxLength)) {
    return `a text of ${minLength} to ${maxLength} characters`;
  }
  if (isDeclared(maxLength)) return `a text of at most ${maxLength} characters`;
  return isDeclared(minLength) && minLength > 0 ? 'a text that is not empty' : 'a text';
}

const entryNouns: Readonly<Record<string, string>> = { string: 'texts', object: 'mappings' };

function list(schema: JsonSchema): string {
  const items = isSchema(schema['items']) ? schema['items'] : {};
  const noun = entryNouns[String((branchesOf(items)[0] ?? items)['type'])] ?? 'entries';
  return isDeclared(schema['maxItems'])
    ? `a list of at most ${schema['maxItems']} ${noun}`
    : `a list of ${noun}`;
}
