import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripColumns } from '../../../../renderer/charts/strip-columns.ts';
import { aBadBucket, aBucket } from '../../../support/a-bucket.ts';

const range = { from: 0, to: 10_000 };

const allUp = { down: 0, degraded: 0, maintenance: 0, unknown: 0, up: 1 };

describe('the columns of the strip', () => {
  it('are spread evenly over the time', () => {
    const buckets = Array.from({ length: 10 }, (_, index) => aBucket({ from: index * 1_000 }));
    expect(stripColumns(buckets, range, 4)).toEqual([allUp, allUp, allUp, allUp]);
  });

  it('show an outage that is short against them', () => {
    const [column] = stripColumns([aBucket({ to: 10_000, upMs: 9_999, downMs: 1 })], range, 1);
    expect(column?.down).toBe(0.45);
    expect(column?.up).toBeCloseTo(0.55);
  });

  it('are divided as the time in them was', () => {
    const bucket = aBucket({ to: 10_000, upMs: 5_000, degradedMs: 2_500, unknownMs: 2_500 });
    expect(stripColumns([bucket], range, 1)).toEqual([
      { down: 0, degraded: 0.25, maintenance: 0, unknown: 0.25, up: 0.5 },
    ]);
  });

  it('are empty where nothing is loaded', () => {
    const columns = stripColumns([aBucket({ from: 4_000, to: 6_000 })], range, 10);
    const nothing = Array.from({ length: 4 }, () => null);
    expect(columns).toEqual([...nothing, allUp, allUp, ...nothing]);
    expect(stripColumns([aBucket({ from: -2_000, to: -1_000 })], range, 2)).toEqual([null, null]);
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
          const columns = stripColumns(buckets, range, count);
          expect(columns).toHaveLength(count);
          for (const shares of columns) {
            const all = Object.values(shares ?? { none: 1 });
            expect(all.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
          }
        },
      ),
    );
  });
});
