/** Longer names and places than this nobody has who means well. */
const longest = 300;

/**
 * Text that any engine gives back as it was: a lone half of a surrogate pair has no UTF-8, and SQL ends a text at
 * NUL or refuses it. Without that the hash of an entry would not fit what is read.
 */
export function cleanText(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return cut.replaceAll(/[\0\p{Surrogate}]/gu, '\uFFFD');
}
