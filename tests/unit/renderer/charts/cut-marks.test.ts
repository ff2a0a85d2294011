import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { markCut } from '../../../../renderer/charts/cut-marks.ts';
import { latencyColumns } from '../../../../renderer/charts/latency-columns.ts';
import { aBucket } from '../../../support/a-bucket.ts';

const width = 30;
const all = Array.from({ length: 10 }, (_, index) => index);

/** Ten buckets in thirty columns, of which some rise above an axis that ends at 100 ms; the first row of pixels. */
function marked(above: readonly number[], shift = 0): string {
  const columns = latencyColumns(
    Array.from({ length: 10 }, (_, index) =>
      aBucket({ from: index * 1_000, maxMs: above.includes(index) ? 900 : 60 }),
    ),
  );
  const pixels = new Uint32Array(width * 12);
  const scales = {
    x: (at: number) => (at * 3) / 1_000 + shift,
    y: (value: number) => 12 * (1 - value / 100),
    runs: [[0, 9]] as const,
    isSparse: false,
  };
  markCut(pixels, { width }, width, columns, scales, 1);
  const rows = Array.from({ length: 12 }, (_, row) =>
    pixels.subarray(row * width, (row + 1) * width).join(''),
  );
  const tall = 5 * Math.round(devicePixelRatio);
  for (const row of rows.slice(0, tall)) expect(row).toBe(rows[0]);
  for (const row of rows.slice(tall)) expect(row).not.toContain('1');
  return rows[0] ?? '';
}

describe('what rises above the axis', () => {
  beforeEach(() => void vi.stubGlobal('devicePixelRatio', 1));
  afterEach(() => void vi.unstubAllGlobals());

  it('is marked at the edge, where it is', () => {
    expect(marked([])).toBe('0'.repeat(width));
    expect(marked([0, 4])).toBe('010000000000010000000000000000');
  });

  it('is marked as wide on a finer screen', () => {
    vi.stubGlobal('devicePixelRatio', 2);
    expect(marked([4])).toBe('000000000000011000000000000000');
  });

  it('is not where it lies beyond the edges', () => {
    expect(marked([0, 1], -6)).toBe('0'.repeat(width));
    expect(marked([8, 9], 6)).toBe('0'.repeat(width));
    vi.stubGlobal('devicePixelRatio', 2);
    expect(marked([0], -1.5)).toBe(`1${'0'.repeat(width - 1)}`);
  });

  it('is not where the marks would run together', () => {
    expect(marked(all)).toContain('1');
    vi.stubGlobal('devicePixelRatio', 2);
    expect(marked(all)).not.toContain('1');
  });
});
