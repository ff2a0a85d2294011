import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowAtOrBefore } from '../../../../shared/networks/range-search.ts';

/** Small numbers beside the largest ones, so that rows are met, missed and compared as unsigned. */
const word = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.integer({ min: 0xffff_fffd, max: 0xffff_ffff }),
);
const valueOf = (words: readonly number[]): bigint =>
  words.reduce((value, part) => (value << 32n) | BigInt(part), 0n);

describe('the search for a range', () => {
  it.each([
    [4, -1],
    [5, 0],
    [8, 0],
    [9, 1],
    [0xffff_fffe, 1],
    [0xffff_ffff, 2],
  ])('finds for %i the row %i of 5, 9 and the highest', (key, row) => {
    expect(rowAtOrBefore(Uint32Array.of(5, 9, 0xffff_ffff), 1, [key])).toBe(row);
  });

  it('finds nothing in an empty table', () => {
    expect(rowAtOrBefore(new Uint32Array(), 2, [1, 2])).toBe(-1);
  });

  it.each([1, 2, 4])('finds what a slow look at every row finds, with %i words a row', (words) => {
    const row = fc.array(word, { minLength: words, maxLength: words });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), row, (rows, key) => {
        const starts = [...new Map(rows.map((each) => [valueOf(each), each])).entries()].sort(
          ([one], [other]) => (one < other ? -1 : 1),
        );
        const slow = starts.findLastIndex(([start]) => start <= valueOf(key));
        const table = Uint32Array.from(starts.flatMap(([, each]) => each));
        expect(rowAtOrBefore(table, words, key)).toBe(slow);
      }),
    );
  });
});
