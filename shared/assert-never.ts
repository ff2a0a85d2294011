/** Ends every switch over a union, so that a new member is a compile error and, failing that, a throw. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
