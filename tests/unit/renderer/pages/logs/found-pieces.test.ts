import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { foundPieces } from '../../../../../renderer/pages/logs/found-pieces.ts';

const marked = (text: string, sought: string): string =>
  foundPieces(text, sought)
    .map((piece) => (piece.isFound ? `[${piece.text}]` : piece.text))
    .join('');

it.each([
  ['Slow, so slow', 'SLOW', '[Slow], so [slow]'],
  ['Slow', '  ', 'Slow'],
  ['aaa', 'aa', '[aa]a'],
  ['İstanbul', 'st', 'İstanbul'],
])('in "%s", "%s" is marked', (text, sought, expected) => {
  expect(marked(text, sought)).toBe(expected);
});

it('the pieces are the text, whatever is sought', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 3 }), (text, sought) => {
      expect(
        foundPieces(text, sought)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
