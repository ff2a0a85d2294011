import { describe, expect, it } from 'vitest';
import { latencyColumns } from '../../../../renderer/charts/latency-columns.ts';
import { aBadBucket, aBucket, anEmptyBucket } from '../../../support/a-bucket.ts';

const at = (from: number) => ({ from, to: from + 1_000 });

describe('the columns of a latency chart', () => {
  it('go on across buckets that are too short for a reading', () => {
    const { at: times, p50 } = latencyColumns([
      aBucket(at(0)),
      anEmptyBucket(at(1_000)),
      anEmptyBucket(at(2_000)),
      aBucket({ ...at(3_000), p50Ms: 30 }),
    ]);
    expect([times, p50]).toEqual([
      [500, 3_500],
      [20, 30],
    ]);
  });

  it.each(['down', 'maintenance', 'unknown'] as const)(
    'are interrupted by %s time, once',
    (state) => {
      const { at: times, p50 } = latencyColumns([
        aBucket(at(0)),
        aBadBucket(state, 1_000),
        aBadBucket(state, 2_000),
        aBucket(at(3_000)),
      ]);
      expect([times, p50]).toEqual([
        [500, 1_500, 3_500],
        [20, null, 20],
      ]);
    },
  );

  it('show the readings of a bucket that was down in part', () => {
    const { p50 } = latencyColumns([aBucket({ ...at(0), upMs: 400, downMs: 600 })]);
    expect(p50).toEqual([20]);
  });

  it('reach from end to end when nothing was read: the axes have to stand on something', () => {
    const { at: times, p50 } = latencyColumns([
      aBadBucket('unknown', 0),
      aBadBucket('unknown', 1_000),
    ]);
    expect([times, p50]).toEqual([
      [0, 2_000],
      [null, null],
    ]);
  });

  it('carry the percentiles and the extremes', () => {
    const bucket = aBucket({ minMs: 1, p50Ms: 2, p95Ms: 3, p99Ms: 4, maxMs: 5 });
    expect(latencyColumns([bucket])).toEqual({
      at: [500],
      p50: [2],
      p95: [3],
      p99: [4],
      least: [1],
      most: [5],
    });
  });
});
