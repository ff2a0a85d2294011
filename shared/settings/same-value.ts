/** Whether two values of a setting are the same; the order of an object's names does not count. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return Object.is(one, other);
  }
  const entries = Object.entries(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    entries.length === Object.keys(other).length &&
    entries.every(
      ([name, value]) =>
        Object.hasOwn(other, name) &&
        sameValue(value, (other as Readonly<Record<string, unknown>>)[name]),
    )
  );
}
