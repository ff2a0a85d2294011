/**
 * Foreign text made fit for a sentence, a log line and a screen: quoted, cut, control and direction characters shown
 * as `\u202e`, so that an answer can neither forge a line nor turn one around.
 */
export function quote(text: string, maxCharacters = 60): string {
  const visible = text
    .slice(0, maxCharacters + 1)
    .replace(
      /[\p{C}\u2028\u2029"\\]/gu,
      (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
    );
  return visible.length > maxCharacters ? `"${visible.slice(0, maxCharacters)}…"` : `"${visible}"`;
}
