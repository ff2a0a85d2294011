import { describe, expect, it } from 'vitest';
import { paintStrip } from '../../../../renderer/charts/strip-pixels.ts';

const tile = (pixel: number) => ({ pixels: Uint32Array.of(pixel), size: 1 });
const tiles = {
  up: tile(1),
  faintUp: tile(2),
  down: tile(3),
  unknown: tile(4),
  maintenance: tile(5),
  degraded: { pixels: Uint32Array.of(6, 7, 8, 9), size: 2 },
};
const none = { down: 0, degraded: 0, maintenance: 0, unknown: 0, up: 0 };
const up = { ...none, up: 1 };
const down = { ...none, down: 1 };

/** Row by row; four rows of what is used, and one column beside it that was 9 before. */
function painted(used: number, ...spent: Parameters<typeof paintStrip>[2]) {
  const pixels = new Uint32Array(4 * (used + 1)).fill(9);
  paintStrip(pixels, { width: used + 1, height: 4, used }, spent, tiles);
  const rows = Array.from({ length: 4 }, (_, row) => [
    ...pixels.subarray(row * (used + 1), (row + 1) * (used + 1)),
  ]);
  for (const row of rows) expect(row.at(-1)).toBe(9);
  return rows.map((row) => row.slice(0, -1).join(''));
}

describe('the strip', () => {
  it('divides each column from the bottom up', () => {
    expect(painted(1, { ...none, down: 0.25, unknown: 0.25, maintenance: 0.25, up: 0.25 })).toEqual(
      ['2', '4', '5', '3'],
    );
  });

  it('is empty where nothing is known', () => {
    expect(painted(3, up, null, up)).toEqual(['101', '101', '101', '101']);
  });

  it('lets what is up step back above an outage, but not at the edge of a longer one', () => {
    const half = { ...none, down: 0.5, up: 0.5 };
    expect(painted(3, up, half, up)).toEqual(['121', '121', '131', '131']);
    expect(painted(3, up, half, down)).toEqual(['113', '113', '133', '133']);
  });

  it('repeats a hatch in both directions', () => {
    expect(painted(3, ...Array.from({ length: 3 }, () => ({ ...none, degraded: 1 })))).toEqual([
      '676',
      '898',
      '676',
      '898',
    ]);
  });

  it('spreads its columns over a finer screen', () => {
    expect(painted(4, up, down)).toEqual(['1133', '1133', '1133', '1133']);
  });
});
