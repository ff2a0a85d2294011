/** Every text in it, however deep it lies: of a card, its controls and what they carry. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Uint8Array) return [new TextDecoder().decode(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** The texts that are no texts: a key that has none, or a place that nothing was put into. */
export const brokenTexts = (value: unknown): readonly string[] =>
  textsIn(value).filter((text) => /\{\{|undefined|\bnull\b|\bbot(Command)?\.\w/.test(text));
