import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latencyColumns } from '../../../../renderer/charts/latency-columns.ts';
import { latencyCeiling } from '../../../../renderer/charts/value-ceiling.ts';
import { aBucket } from '../../../support/a-bucket.ts';

const columnsOf = (...highest: readonly number[]) =>
  latencyColumns(highest.map((maxMs, index) => aBucket({ from: index * 1_000, p95Ms: 40, maxMs })));

describe('the end of an axis of latencies', () => {
  it('shows the highest reading', () => {
    expect(latencyCeiling(columnsOf(45, 46, 44), 0, 2).good).toBe(50);
  });

  it('is not set by one reading that is far off', () => {
    const columns = columnsOf(
      ...Array.from({ length: 200 }, (_, index) => (index === 7 ? 900 : 44)),
    );
    expect(latencyCeiling(columns, 0, 199).good).toBe(60);
  });

  it('is not set by one reading of each hour that is far off', () => {
    const hours = Array.from({ length: 200 }, (_, index) =>
      aBucket({ from: index * 3_600_000, p95Ms: 40, p99Ms: 400, maxMs: 400 }),
    );
    expect(latencyCeiling(latencyColumns(hours), 0, 199).good).toBe(60);
  });

  it('shows every median, however far off', () => {
    const columns = latencyColumns([
      ...Array.from({ length: 199 }, (_, index) => aBucket({ from: index * 1_000 })),
      aBucket({ from: 199_000, p50Ms: 300, p95Ms: 310, p99Ms: 320, maxMs: 330 }),
    ]);
    expect(latencyCeiling(columns, 0, 199).good).toBe(400);
  });

  it('goes by the ninety-ninth of a hundred, however they follow one another', () => {
    // So far apart that each one's axis is another.
    const anyReading = fc.integer({ min: 0, max: 400 }).map((power) => 2 ** (power / 4));
    const anyReadings = fc.array(anyReading, { minLength: 100, maxLength: 400, size: 'max' });
    fc.assert(
      fc.property(anyReadings, (readings) => {
        const columns = latencyColumns(
          readings.map((p95Ms, index) =>
            aBucket({ from: index * 1_000, p50Ms: 1, p95Ms, p99Ms: 1e40, maxMs: 1e40 }),
          ),
        );
        const usual = readings.toSorted((one, other) => one - other)[
          Math.ceil(0.99 * readings.length) - 1
        ];
        const alone = latencyColumns([aBucket({ p50Ms: 1, p95Ms: usual ?? 0, maxMs: 1e40 })]);
        expect(latencyCeiling(columns, 0, readings.length - 1).good).toBe(
          latencyCeiling(alone, 0, 0).good,
        );
      }),
    );
  });

  it('depends only on what is seen', () => {
    expect(latencyCeiling(columnsOf(45, 900, 45), 2, 2).good).toBe(50);
  });

  it('is there without a reading', () => {
    expect(latencyCeiling(columnsOf(), 0, -1).good).toBe(1);
  });
});
