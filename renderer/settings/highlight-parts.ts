export interface HighlightPart {
  readonly text: string;
  readonly isHit: boolean;
}

/** Letter by letter, so that each keeps its place: accents and case do not count. */
const plainLetter = (letter: string): string =>
  letter
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();

/** A text in parts, those that hold a word of the question marked. */
export function highlightParts(text: string, question: string): readonly HighlightPart[] {
  const letters = Array.from(text).map(plainLetter);
  const words = question
    .split(/\s+/)
    .map((word) => Array.from(word).map(plainLetter).join(''))
    .filter(Boolean);
  const hits = new Set<number>();
  for (let start = 0; start < letters.length; start += 1) {
    for (const word of words) {
      let read = '';
      for (let end = start; end < letters.length && read.length < word.length; end += 1) {
        read += letters[end] ?? '';
        if (read !== word) continue;
        for (let at = start; at <= end; at += 1) hits.add(at);
      }
    }
  }
  const parts: HighlightPart[] = [];
  for (const [at, letter] of Array.from(text).entries()) {
    const last = parts.at(-1);
    const isHit = hits.has(at);
    if (last?.isHit === isHit) parts[parts.length - 1] = { text: last.text + letter, isHit };
    else parts.push({ text: letter, isHit });
  }
  return parts;
}
