export interface KeyBinding<Id extends string> {
  readonly id: Id;
  readonly keys: readonly string[];
}

export interface KeyStep<Id extends string> {
  /** What was pressed of a sequence that is not complete. */
  readonly pending: readonly string[];
  readonly match: Id | null;
}

const startsWith = (keys: readonly string[], begun: readonly string[]): boolean =>
  begun.every((key, index) => keys[index] === key);

/**
 * One more key: it completes a sequence, goes on with one, or begins anew. Of two sequences no one may be the
 * beginning of the other: the shorter one would always win.
 */
export function nextKey<Id extends string>(
  bindings: readonly KeyBinding<Id>[],
  pending: readonly string[],
  key: string,
): KeyStep<Id> {
  const pressed = [...pending, key];
  const open = bindings.filter(({ keys }) => startsWith(keys, pressed));
  const match = open.find(({ keys }) => keys.length === pressed.length);
  if (match !== undefined) return { pending: [], match: match.id };
  if (open.length > 0) return { pending: pressed, match: null };
  return pending.length > 0 ? nextKey(bindings, [], key) : { pending: [], match: null };
}
