const accents = new Map(
  Object.entries({
    a: 'á',
    c: 'ç',
    d: 'ð',
    e: 'é',
    i: 'í',
    n: 'ñ',
    o: 'ö',
    s: 'š',
    u: 'ü',
    y: 'ý',
  }),
);

/** Two fifths longer, in words of four letters and a space. */
const wordsPerLetter = 0.4 / 5;

/**
 * A text as a language might have it that nobody speaks: readable, two fifths longer, in brackets. On the page every
 * text without brackets is no key, and one without its end is cut off. Placeholders stay.
 */
export function pseudoText(text: string): string {
  const changed = text
    .split(/(\{\{[^}]+\}\})/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replaceAll(/[a-z]/g, (letter) => accents.get(letter) ?? letter),
    )
    .join('');
  const words = text.replaceAll(/\{\{[^}]+\}\}/g, '').length * wordsPerLetter;
  return `⟦${changed}${' ~~~~'.repeat(Math.ceil(words))}⟧`;
}

/** All texts of a part of a language. */
export const pseudoTexts = (texts: object): object =>
  Object.fromEntries(
    Object.entries(texts).map(([name, value]) => [
      name,
      typeof value === 'string' ? pseudoText(value) : pseudoTexts(value as object),
    ]),
  );
