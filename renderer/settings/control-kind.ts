import { choicesOf, isSchema, type JsonSchema, numberOrNull } from './json-schema.ts';
import { type ObjectShape, objectShapes } from './object-shapes.ts';

export interface NumberKind {
  readonly kind: 'number';
  readonly isInteger: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** How a value is edited, read from its JSON Schema. */
export type ControlKind =
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | NumberKind
  | { readonly kind: 'text'; readonly maxLength: number | null }
  | { readonly kind: 'texts'; readonly item: JsonSchema; readonly maxItems: number | null }
  | {
      readonly kind: 'objects';
      readonly shapes: readonly ObjectShape[];
      readonly maxItems: number | null;
    }
  /** No control knows it: it is edited in config.yaml. */
  | { readonly kind: 'file' };

export function controlKind(schema: JsonSchema): ControlKind {
  const choices = choicesOf(schema);
  if (choices !== null) return { kind: 'choice', choices };
  switch (schema['type']) {
    case 'boolean':
      return { kind: 'switch' };
    case 'integer':
    case 'number':
      return {
        kind: 'number',
        isInteger: schema['type'] === 'integer',
        minimum: numberOrNull(schema['minimum']),
        maximum: numberOrNull(schema['maximum']),
      };
    case 'string':
      return { kind: 'text', maxLength: numberOrNull(schema['maxLength']) };
    case 'array':
      return listKind(schema);
    default:
      return { kind: 'file' };
  }
}

function listKind(schema: JsonSchema): ControlKind {
  const { items } = schema;
  const maxItems = numberOrNull(schema['maxItems']);
  if (!isSchema(items)) return { kind: 'file' };
  if (items['type'] === 'string') return { kind: 'texts', item: items, maxItems };
  const shapes = objectShapes(items);
  return shapes.length === 0 ? { kind: 'file' } : { kind: 'objects', shapes, maxItems };
}
