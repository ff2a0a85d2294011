import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  pageOfRow,
  pagesOfRows,
  rowIn,
  rowsPerPage,
} from '../../../../../renderer/pages/history/row-window.ts';

describe('the pages around what is seen', () => {
  it('are those that hold its rows, and no others', () => {
    expect(pagesOfRows(0, 30, 100_000)).toEqual([0]);
    expect(pagesOfRows(190, 210, 100_000)).toEqual([0, 1]);
    expect(pagesOfRows(99_990, 100_005, 100_000)).toEqual([499]);
  });

  it('are none without a row', () => {
    expect(pagesOfRows(0, 0, 0)).toEqual([]);
    expect(pagesOfRows(50, 60, 40)).toEqual([]);
  });

  it('hold every row that is wanted', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 99_999 }),
        fc.nat({ max: 400 }),
        fc.integer({ min: 1, max: 100_000 }),
        (first, more, total) => {
          const rows = Array.from({ length: more + 1 }, (_, index) => first + index);
          const there = rows.filter((row) => row < total).map(pageOfRow);
          expect(pagesOfRows(first, first + more, total)).toEqual([...new Set(there)]);
        },
      ),
    );
  });

  it('give a row, or nothing while its page is on its way', () => {
    const pages = new Map([[1, ['a', 'b', 'c']]]);
    expect(rowIn(pages, rowsPerPage + 2)).toBe('c');
    expect(rowIn(pages, rowsPerPage + 3)).toBeUndefined();
    expect(rowIn(pages, 2)).toBeUndefined();
    expect(rowIn(pages, -1)).toBeUndefined();
  });
});
