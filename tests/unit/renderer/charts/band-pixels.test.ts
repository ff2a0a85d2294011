import { describe, expect, it } from 'vitest';
import { bandShades, paintBands } from '../../../../renderer/charts/band-pixels.ts';

const shades = { extremes: 1, p99: 2, p95: 3 };
/** Only in the second one something is seen. */
const columns = (most: number) => ({
  most: Float64Array.of(0, most, 0),
  p99: Float64Array.of(0, 7, 0),
  p95: Float64Array.of(0, 5, 0),
  p50: Float64Array.of(Infinity, 3, Infinity),
  least: Float64Array.of(Infinity, 1, Infinity),
});
const size = { width: 3, height: 10 };
/** Ten rows for values from 0, at the bottom, to 10. */
const y = (value: number): number => 10 - value;

describe('the bands', () => {
  it('are painted from the widest in, and nothing beside them', () => {
    // What was there before is gone.
    const pixels = new Uint32Array(30).fill(9);
    paintBands(pixels, size, columns(9), y, shades);
    const rows = Array.from({ length: 10 }, (_, row) => pixels.subarray(row * 3, row * 3 + 3));
    expect(rows.map(([, middle]) => middle)).toEqual([0, 1, 1, 2, 2, 3, 3, 1, 1, 0]);
    expect(rows.every(([left, , right]) => left === 0 && right === 0)).toBe(true);
  });

  it('are cut where the plot ends', () => {
    const pixels = new Uint32Array(30);
    paintBands(pixels, size, columns(99), y, shades);
    expect(Array.from(pixels.subarray(0, 3))).toEqual([0, 1, 0]);
    expect(pixels.filter((pixel) => pixel > 0)).toHaveLength(9);
  });

  it('grow stronger where they lie over one another, never opaque', () => {
    const { extremes, p99, p95 } = bandShades([10, 122, 128, 41], 1);
    const alphas = [extremes, p99, p95].map((pixel) => pixel >>> 24);
    expect(alphas).toEqual([18, 49, 82]);
    expect([extremes & 255, (extremes >> 8) & 255, (extremes >> 16) & 255]).toEqual([10, 122, 128]);
  });
});
