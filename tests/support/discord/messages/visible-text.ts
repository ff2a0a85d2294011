/** Under these keys people read what is there; everything else is machinery. */
const shownKeys = new Set([
  'content',
  'title',
  'description',
  'label',
  'name',
  'value',
  'text',
  'placeholder',
  'filename',
  'url',
  'custom_id',
]);

/**
 * Every text of a message, modal or list of choices that its reader can find, custom ids and addresses of links
 * among them: what a canary must not be in. One line each.
 */
export function visibleText(value: unknown): string {
  const lines: string[] = [];
  const visit = (node: unknown, key: string): void => {
    if (typeof node === 'string' && shownKeys.has(key)) lines.push(node);
    else if (Array.isArray(node)) for (const item of node) visit(item, key);
    else if (typeof node === 'object' && node !== null && !ArrayBuffer.isView(node)) {
      for (const [childKey, child] of Object.entries(node)) visit(child, childKey);
    }
  };
  visit(value, '');
  return lines.join('\n');
}
