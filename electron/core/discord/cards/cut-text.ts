/**
 * At most so long (in UTF-16 units, of which there are never fewer than of what Discord counts), with "…" after the
 * last word that fits. Halves of surrogate pairs, which Discord refuses, are replaced.
 */
export function cutText(text: string, longest: number): string {
  const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  if (whole.length <= longest) return whole;
  if (longest < 1) return '';
  // Not between the halves of a pair, and not after the backslash of an escape.
  const room = whole.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '');
  const word = room.search(/\s\S*$/);
  const kept = word >= room.length / 2 ? room.slice(0, word) : room;
  return `${kept.trimEnd().replace(/\\+$/, '')}…`;
}

/** On one line, at most so long. */
export const cutLine = (text: string, longest: number): string =>
  cutText(text.replace(/\s+/gu, ' ').trim(), longest);
