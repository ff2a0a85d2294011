import { describe, expect, it } from 'vitest';
import { bucketTimes } from '../../../../../renderer/pages/overview/bucket-times.ts';
import { bucketOf } from '../../../../support/bucket-of.ts';

describe('what the time of a bucket was spent in', () => {
  it('leaves out what did not occur, and what a rounding made', () => {
    const bucket = bucketOf(0, 900_000, { upMs: 780_000, downMs: 119_600, degradedMs: 400 });
    expect(bucketTimes(bucket, 900_000)).toEqual([
      { state: 'up', ms: 780_000 },
      { state: 'down', ms: 119_600 },
    ]);
  });

  it('leaves out what lies ahead', () => {
    const bucket = bucketOf(0, 900_000, { upMs: 240_000 });
    expect(bucketTimes(bucket, 300_000)).toEqual([
      { state: 'up', ms: 240_000 },
      { state: 'unknown', ms: 60_000 },
    ]);
    expect(bucketTimes(bucketOf(0, 900_000), 0)).toEqual([]);
  });
});
