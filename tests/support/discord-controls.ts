/** What a person can press or choose in a message. */
export type Control =
  | { readonly type: 'button'; readonly id: string }
  | { readonly type: 'choice'; readonly id: string; readonly values: readonly string[] };

/** Wherever they stand in a message; those that stop the bot, or do anything else that would end the test, are left out. */
export function controlsOf(node: unknown): readonly Control[] {
  if (Array.isArray(node)) return node.flatMap(controlsOf);
  if (typeof node !== 'object' || node === null) return [];
  const { type, custom_id: id, disabled, options } = node as Record<string, unknown>;
  const inner = Object.values(node).flatMap(controlsOf);
  if (typeof id !== 'string' || disabled === true || /stop|restart|clear/.test(id)) return inner;
  if (type === 2) return [{ type: 'button', id }, ...inner];
  if (type !== 3 || !Array.isArray(options)) return inner;
  const [first] = options as readonly { readonly value: string }[];
  return first === undefined ? inner : [{ type: 'choice', id, values: [first.value] }, ...inner];
}
