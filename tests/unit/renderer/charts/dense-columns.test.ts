import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { denseColumns } from '../../../../renderer/charts/dense-columns.ts';
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

describe('many points on few pixels', () => {
  it('are one column each, from the lowest to the highest in it', () => {
    const columns = denseColumns(columnsOf(10, 30, 20, 40), [0, 3], (at) => at / 2_000);
    expect(columns).toEqual([
      { column: 0, width: 1, most: 33, p99: 32, p95: 31, p50: 10, least: 9 },
      { column: 1, width: 1, most: 43, p99: 42, p95: 41, p50: 20, least: 19 },
    ]);
  });

  it('leave no gap where a column has none', () => {
    const columns = denseColumns(columnsOf(10, 20, 30), [0, 2], (at) => at / 400);
    expect(columns.map(({ column, width }) => [column, width])).toEqual([
      [1, 2],
      [3, 3],
      [6, 1],
    ]);
  });

  it('lose neither an extreme nor a column, however many there are', () => {
    const anyMedians = fc.array(fc.integer({ min: 2, max: 900 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(anyMedians, fc.integer({ min: 50, max: 9_000 }), (medians, msPerColumn) => {
        const of = (at: number): number => at / msPerColumn;
        const found = denseColumns(columnsOf(...medians), [0, medians.length - 1], of);
        expect(Math.max(...found.map(({ most }) => most))).toBe(Math.max(...medians) + 3);
        expect(Math.min(...found.map(({ least }) => least))).toBe(Math.min(...medians) - 1);
        for (const [index, { column, width }] of found.entries()) {
          expect(found[index + 1]?.column ?? column + 1).toBe(column + width);
        }
      }),
    );
  });
});
