import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutLine, cutText } from '../../../../../../electron/core/discord/cards/cut-text.ts';

describe('cutting a text', () => {
  it.each([
    ['short enough', 12, 'short enough'],
    ['one two three', 10, 'one two…'],
    ['unbreakableword', 8, 'unbreak…'],
    ['a unbreakableword', 10, 'a unbreak…'],
    ['escaped \\* star', 10, 'escaped…'],
    ['aaaaaaaa\\*', 10, 'aaaaaaaa\\*'],
    ['aaaaaaaa\\**', 10, 'aaaaaaaa…'],
    ['📈📈📈', 4, '📈…'],
    ['a\ud83d', 4, 'a\ufffd'],
    ['nothing', 0, ''],
  ])('%j to %i', (text, longest, cut) => {
    expect(cutText(text, longest)).toBe(cut);
  });

  it('never leaves more than there is room for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(30), (text, longest) => {
        expect(cutText(text, longest).length).toBeLessThanOrEqual(longest);
      }),
    );
  });

  it('makes one line of several', () => {
    expect(cutLine(' one\n two ', 20)).toBe('one two');
  });
});
