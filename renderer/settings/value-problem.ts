// What can be said of a typed value at once, from its JSON Schema. Rules that a schema cannot tell are the host's to
// say (settings.check), a moment later.

import { choicesOf, type JsonSchema, numberOrNull } from './json-schema.ts';

/** The text `valueProblem.<key>` says what to do. */
export type ValueProblem =
  | { readonly key: 'number' | 'integer' | 'required' | 'choice' | 'url' }
  | { readonly key: 'minimum'; readonly minimum: number }
  | { readonly key: 'maximum'; readonly maximum: number }
  | { readonly key: 'between'; readonly minimum: number; readonly maximum: number }
  | { readonly key: 'tooLong' | 'tooMany'; readonly count: number };

/** Why a value does not fit; null when nothing speaks against it yet. @param value undefined: nothing is typed */
export function valueProblem(schema: JsonSchema, value: unknown): ValueProblem | null {
  const choices = choicesOf(schema);
  if (choices !== null) {
    return choices.some((choice) => choice === value) ? null : { key: 'choice' };
  }
  switch (schema['type']) {
    case 'integer':
    case 'number':
      return numberProblem(schema, value);
    case 'string':
      return textProblem(schema, typeof value === 'string' ? value : '');
    case 'array':
      return listProblem(schema, value);
    default:
      return null;
  }
}

function numberProblem(schema: JsonSchema, value: unknown): ValueProblem | null {
  const key = schema['type'] === 'integer' ? 'integer' : 'number';
  if (typeof value !== 'number' || !Number.isFinite(value)) return { key };
  if (key === 'integer' && !Number.isInteger(value)) return { key };
  const minimum = declared(schema['minimum']);
  const maximum = declared(schema['maximum']);
  const isLow = minimum !== null && value < minimum;
  const isHigh = maximum !== null && value > maximum;
  if (!isLow && !isHigh) return null;
  if (minimum !== null && maximum !== null) return { key: 'between', minimum, maximum };
  if (minimum !== null) return { key: 'minimum', minimum };
  return maximum === null ? null : { key: 'maximum', maximum };
}

function textProblem(schema: JsonSchema, text: string): ValueProblem | null {
  const minLength = numberOrNull(schema['minLength']) ?? 0;
  const maxLength = numberOrNull(schema['maxLength']);
  if (text.trim().length < minLength) return { key: 'required' };
  if (maxLength !== null && text.length > maxLength) return { key: 'tooLong', count: maxLength };
  return schema['format'] === 'uri' && text !== '' && !URL.canParse(text) ? { key: 'url' } : null;
}

function listProblem(schema: JsonSchema, value: unknown): ValueProblem | null {
  const maxItems = numberOrNull(schema['maxItems']);
  const length = Array.isArray(value) ? value.length : 0;
  return maxItems !== null && length > maxItems ? { key: 'tooMany', count: maxItems } : null;
}

/** zod states the edge of safe integers where nothing was declared. */
const declared = (bound: unknown): number | null =>
  typeof bound === 'number' && Math.abs(bound) < Number.MAX_SAFE_INTEGER ? bound : null;
