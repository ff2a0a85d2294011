// Reads what Discord has answered without trusting its shape.

export const partOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** Null where it is no text. */
export function textIn(value: unknown, name: string): string | null {
  const part = partOf(value, name);
  return typeof part === 'string' ? part : null;
}

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
