import { describe, expect, it } from 'vitest';
import { nextRow } from '../../../../../renderer/pages/history/next-row.ts';

describe('a key in the list of changes', () => {
  it.each([
    ['ArrowDown', 11],
    ['ArrowUp', 9],
    ['PageDown', 22],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 99],
    ['a', null],
    ['Tab', null],
  ])('%s leads from row 10 to %s', (key, row) => {
    expect(nextRow(key, 10, 100, 12)).toBe(row);
  });

  it('never leaves the list', () => {
    expect(nextRow('ArrowDown', 99, 100, 12)).toBe(99);
    expect(nextRow('ArrowUp', 0, 100, 12)).toBe(0);
    expect(nextRow('PageDown', 95, 100, 12)).toBe(99);
  });

  it('moves by one row at least on a screen that holds less', () => {
    expect(nextRow('PageDown', 10, 100, -1)).toBe(11);
  });
});
