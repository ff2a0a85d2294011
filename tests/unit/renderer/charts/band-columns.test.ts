import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BandColumns, bandColumns } from '../../../../renderer/charts/band-columns.ts';
import { latencyColumns } from '../../../../renderer/charts/latency-columns.ts';
import { aBucket } from '../../../support/a-bucket.ts';

const columnsOf = (...medians: readonly number[]) =>
  latencyColumns(
    medians.map((p50Ms, index) =>
      aBucket({
        from: index * 1_000,
        minMs: p50Ms - 1,
        p50Ms,
        p95Ms: p50Ms + 1,
        p99Ms: p50Ms + 2,
        maxMs: p50Ms + 3,
      }),
    ),
  );

const wide = 10_000;

/** Those in which something is seen. */
const listOf = ({ p50, most, least }: BandColumns) =>
  Array.from(p50, (median, column) => ({
    column,
    p50: median,
    most: most[column],
    least: least[column],
  })).filter(({ p50: median }) => median < Infinity);

describe('the columns of the bands', () => {
  it('are each from the lowest to the highest point in it', () => {
    const columns = bandColumns(columnsOf(10, 30, 20, 40), [[0, 3]], (at) => at / 2_000, 3);
    expect(columns).toEqual({
      most: Float64Array.of(33, 43, 0),
      p99: Float64Array.of(32, 42, 0),
      p95: Float64Array.of(31, 41, 0),
      p50: Float64Array.of(10, 20, Infinity),
      least: Float64Array.of(9, 19, Infinity),
    });
  });

  it('lead straight from point to point where these are farther apart', () => {
    const columns = bandColumns(columnsOf(10, 20), [[0, 1]], (at) => at / 200, wide);
    // The points are in the middle of their buckets: 2.5 and 7.5 columns from the edge.
    expect(listOf(columns).map(({ column, p50, most }) => [column, p50, most])).toEqual([
      [2, 10, 13],
      [3, 12, 15],
      [4, 14, 17],
      [5, 16, 19],
      [6, 18, 21],
      [7, 20, 23],
    ]);
  });

  it('end where the plot does, however far away the next point is', () => {
    const columns = bandColumns(columnsOf(10, 20), [[0, 1]], (at) => at * 1e6 - 6e8, 4);
    expect(columns.p50).toHaveLength(4);
    for (const p50 of columns.p50) expect(p50).toBeCloseTo(11, 3);
  });

  it('are two for a point alone', () => {
    const columns = bandColumns(columnsOf(10), [[0, 0]], (at) => at / 100, wide);
    expect(listOf(columns).map(({ column, p50 }) => [column, p50])).toEqual([
      [5, 10],
      [6, 10],
    ]);
  });

  it('are still from the lowest to the highest where the line is interrupted within one', () => {
    const runs = [
      [0, 1],
      [2, 3],
    ] as const;
    const columns = bandColumns(columnsOf(10, 30, 20, 40), runs, () => 0, 1);
    expect([columns.least[0], columns.most[0]]).toEqual([9, 43]);
  });

  it('lose neither an extreme nor a column, however many points there are', () => {
    const anyMedians = fc.array(fc.integer({ min: 2, max: 900 }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(anyMedians, fc.integer({ min: 50, max: 9_000 }), (medians, msPerColumn) => {
        const of = (at: number): number => at / msPerColumn;
        const runs = [[0, medians.length - 1]] as const;
        const found = listOf(bandColumns(columnsOf(...medians), runs, of, wide));
        expect(Math.max(...found.map(({ most = 0 }) => most))).toBe(Math.max(...medians) + 3);
        expect(Math.min(...found.map(({ least = 0 }) => least))).toBe(Math.min(...medians) - 1);
        const [first = 0] = found.map(({ column }) => column);
        expect(found.map(({ column }) => column)).toEqual(found.map((_, index) => first + index));
      }),
    );
  });
});
