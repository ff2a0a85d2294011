import { describe, expect, it } from 'vitest';
import { nextCell } from '../../../../../../renderer/pages/history/patterns/next-cell.ts';

const week = { rows: 7, columns: 24, isRtl: false, isTurned: false };
const from = { row: 3, column: 10 };
const leads = (key: string, grid: object) => {
  const next = nextCell(key, from, { ...week, ...grid });
  return next === null ? null : [next.row, next.column];
};
const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

describe('a key in the heat map', () => {
  it('leads to where it points, whichever way the table lies', () => {
    expect(arrows.map((key) => leads(key, {}))).toEqual([
      [3, 9],
      [3, 11],
      [2, 10],
      [4, 10],
    ]);
    expect(arrows.map((key) => leads(key, { isRtl: true }))).toEqual([
      [3, 11],
      [3, 9],
      [2, 10],
      [4, 10],
    ]);
    // The days side by side, the hours below one another.
    expect(arrows.map((key) => leads(key, { isTurned: true }))).toEqual([
      [2, 10],
      [4, 10],
      [3, 9],
      [3, 11],
    ]);
    expect(arrows.map((key) => leads(key, { isTurned: true, isRtl: true }))).toEqual([
      [4, 10],
      [2, 10],
      [3, 9],
      [3, 11],
    ]);
  });

  it('leads to the ends of the day, never out of the table, and other keys nowhere', () => {
    expect([leads('Home', {}), leads('End', {}), leads('a', {})]).toEqual([[3, 0], [3, 23], null]);
    expect(nextCell('ArrowRight', { row: 6, column: 23 }, week)).toEqual({ row: 6, column: 23 });
    expect(nextCell('ArrowUp', { row: 0, column: 0 }, week)).toEqual({ row: 0, column: 0 });
  });
});
