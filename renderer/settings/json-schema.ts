/** JSON Schema (2020-12) of a value, as `settings.get` brings it, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const numberOrNull = (value: unknown): number | null =>
  typeof value === 'number' ? value : null;

/** The texts to choose from; null where it is no choice. */
export function choicesOf(schema: JsonSchema): readonly string[] | null {
  const { enum: choices, const: only } = schema;
  if (typeof only === 'string') return [only];
  return Array.isArray(choices) && choices.every((choice) => typeof choice === 'string')
    ? choices
    : null;
}
