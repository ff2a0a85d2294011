import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripColumns } from '../../../../renderer/charts/strip-columns.ts';
import { aBadBucket, aBucket } from '../../../support/a-bucket.ts';

const range = { from: 0, to: 10_000 };

describe('the columns of the strip', () => {
  it('are one where they look the same', () => {
    const buckets = Array.from({ length: 10 }, (_, index) => aBucket({ from: index * 1_000 }));
    expect(stripColumns(buckets, range, 100)).toEqual([
      { from: 0, to: 10_000, down: 0, degraded: 0, maintenance: 0, unknown: 0, up: 1 },
    ]);
  });

  it('show an outage that is short against them', () => {
    const [column] = stripColumns([aBucket({ to: 10_000, upMs: 9_999, downMs: 1 })], range, 1);
    expect(column?.down).toBe(0.45);
    expect(column?.up).toBeCloseTo(0.55);
  });

  it('are divided as the time in them was', () => {
    const bucket = aBucket({ to: 10_000, upMs: 5_000, degradedMs: 2_500, unknownMs: 2_500 });
    expect(stripColumns([bucket], range, 1)).toEqual([
      {
        from: 0,
        to: 10_000,
        down: 0,
        degraded: 0.25,
        maintenance: 0,
        unknown: 0.25,
        up: 0.5,
      },
    ]);
  });

  it('leave a gap where nothing is loaded', () => {
    const columns = stripColumns([aBucket({ from: 4_000, to: 6_000 })], range, 10);
    expect(columns.map(({ from, to }) => [from, to])).toEqual([[4_000, 6_000]]);
  });

  it('always add up to the whole, whatever the buckets and the width', () => {
    const anyBuckets = fc.array(fc.constantFrom('up', 'down', 'maintenance', 'unknown'), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(
        anyBuckets,
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 200, max: 3_000 }),
        (states, count, widthMs) => {
          const buckets = states.map((state, index) =>
            state === 'up'
              ? aBucket({ from: index * widthMs, to: (index + 1) * widthMs })
              : aBadBucket(state as 'down', index * widthMs, widthMs),
          );
          for (const column of stripColumns(buckets, range, count)) {
            const { down, degraded, maintenance, unknown, up } = column;
            expect(down + degraded + maintenance + unknown + up).toBeCloseTo(1);
            expect(column.to).toBeGreaterThan(column.from);
          }
        },
      ),
    );
  });
});
