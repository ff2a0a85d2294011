import { describe, expect, it } from 'vitest';
import {
  bucketIndexAt,
  bucketToRead,
  stepBucket,
} from '../../../../renderer/charts/nearest-bucket.ts';
import { aBadBucket, aBucket, anEmptyBucket } from '../../../support/a-bucket.ts';

const reading = aBucket({ from: 0, to: 1_000 });
const empty = anEmptyBucket({ from: 1_000, to: 2_000 });
const empty2 = anEmptyBucket({ from: 2_000, to: 3_000 });
const outage = aBadBucket('down', 3_000);
const last = aBucket({ from: 4_000, to: 5_000 });
const buckets = [reading, empty, empty2, outage, last];

describe('what the cursor reads', () => {
  it('is the bucket it is in', () => {
    expect([-1, 0, 999, 1_000, 4_999, 5_000].map((at) => bucketIndexAt(buckets, at))).toEqual([
      null,
      0,
      0,
      1,
      4,
      null,
    ]);
    expect(bucketToRead(buckets, 4_500, 0)).toBe(last);
  });

  it('is the nearest reading where the bucket has none', () => {
    expect(bucketToRead(buckets, 1_200, 500)).toBe(reading);
  });

  it('is not a reading that is too far away', () => {
    expect(bucketToRead(buckets, 1_800, 500)).toBe(empty);
  });

  it('is never a reading from the other side of an outage', () => {
    expect(bucketToRead(buckets, 2_900, 2_000)).toBe(reading);
    expect(bucketToRead(buckets, 3_500, 2_000)).toBe(outage);
  });

  it('goes from one bucket that says something to the next', () => {
    expect(stepBucket(buckets, 500, 1)).toBe(outage);
    expect(stepBucket(buckets, 4_500, -1)).toBe(outage);
    expect(stepBucket(buckets, 4_500, 1)).toBe(null);
    expect(stepBucket(buckets, null, -1)).toBe(last);
    expect(stepBucket(buckets, null, 1)).toBe(reading);
  });
});
