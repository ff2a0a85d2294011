// A list of objects is edited in a form: one shape of object a form, told apart by a property that is a constant.

import { isSchema, type JsonSchema } from './json-schema.ts';

export type ObjectValue = Readonly<Record<string, unknown>>;

export interface ObjectField {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly isRequired: boolean;
}

export interface ObjectShape {
  /** The property that tells the shapes apart; null where there is one shape only. */
  readonly tag: { readonly name: string; readonly value: string } | null;
  /** What is asked for, in the order of the schema, the tag left out. */
  readonly fields: readonly ObjectField[];
}

/** The shapes that an entry of a list may have; none where the schema speaks of no objects. */
export function objectShapes(items: JsonSchema): readonly ObjectShape[] {
  const branches = items['oneOf'] ?? items['anyOf'];
  const schemas = Array.isArray(branches) ? branches.filter(isSchema) : [items];
  const tagName = tagOf(schemas);
  return schemas.flatMap((schema) => {
    const properties = schema['properties'];
    if (schema['type'] !== 'object' || !isSchema(properties)) return [];
    const required = Array.isArray(schema['required']) ? schema['required'] : [];
    const parts = Object.entries(properties).filter((entry): entry is [string, JsonSchema] =>
      isSchema(entry[1]),
    );
    const tag = parts.find(([name]) => name === tagName)?.[1]['const'];
    return [
      {
        tag: tagName !== null && typeof tag === 'string' ? { name: tagName, value: tag } : null,
        fields: parts
          .filter(([name]) => name !== tagName)
          .map(([name, part]) => ({ name, schema: part, isRequired: required.includes(name) })),
      },
    ];
  });
}

/** The property that is a constant in each of the schemas, and another one in each. */
function tagOf(schemas: readonly JsonSchema[]): string | null {
  const [first] = schemas;
  if (first === undefined || schemas.length < 2 || !isSchema(first['properties'])) return null;
  const constantOf = (schema: JsonSchema, name: string): unknown => {
    const part = isSchema(schema['properties']) ? schema['properties'][name] : undefined;
    return isSchema(part) ? part['const'] : undefined;
  };
  const tags = Object.keys(first['properties']).filter((name) => {
    const constants = new Set(schemas.map((schema) => constantOf(schema, name)));
    return constants.size === schemas.length && !constants.has(undefined);
  });
  return tags[0] ?? null;
}

/** The shape of a value; of one that has none, the first. */
export const shapeOf = (
  shapes: readonly ObjectShape[],
  value: ObjectValue,
): ObjectShape | undefined =>
  shapes.find(({ tag }) => tag !== null && value[tag.name] === tag.value) ?? shapes[0];

/** What an empty form holds: constants and defaults, and of choices the first. */
export function emptyObject(shape: ObjectShape): ObjectValue {
  const start = shape.fields.map(({ name, schema, isRequired }) => {
    const [choice] = Array.isArray(schema['enum']) ? (schema['enum'] as readonly unknown[]) : [];
    const first = schema['const'] ?? schema['default'] ?? (isRequired ? choice : undefined);
    return [name, first] as const;
  });
  return withTag(shape, Object.fromEntries(start.filter(([, value]) => value !== undefined)));
}

/** The same object in another shape: what both shapes know stays. */
export function inShape(shape: ObjectShape, value: ObjectValue): ObjectValue {
  const fitting = shape.fields.filter(
    ({ name, schema }) =>
      value[name] !== undefined &&
      (schema['const'] === undefined || schema['const'] === value[name]) &&
      (!Array.isArray(schema['enum']) || schema['enum'].includes(value[name])),
  );
  const kept = Object.fromEntries(fitting.map(({ name }) => [name, value[name]]));
  return { ...emptyObject(shape), ...kept };
}

/** As it is saved: without what is empty or as it would be anyway. */
export function tidyObject(shape: ObjectShape, value: ObjectValue): ObjectValue {
  const said = shape.fields.filter(
    ({ name, schema }) =>
      value[name] !== undefined && value[name] !== '' && value[name] !== schema['default'],
  );
  return withTag(shape, Object.fromEntries(said.map(({ name }) => [name, value[name]])));
}

const withTag = ({ tag }: ObjectShape, value: ObjectValue): ObjectValue =>
  tag === null ? value : { ...value, [tag.name]: tag.value };
