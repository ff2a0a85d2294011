import type { Bucket } from '../../../shared/domain/series.ts';
import { type SeriesState, seriesStates } from '../../../shared/domain/series-state.ts';

export interface BucketTime {
  readonly state: SeriesState;
  readonly ms: number;
}

/** Shorter is a rounding, not a state. */
const leastMs = 500;

/** What a bucket's time was spent in, as far as it has passed: `up`, `degraded`, `down` and so on. */
export function bucketTimes(bucket: Bucket, nowMs: number): readonly BucketTime[] {
  const aheadMs = Math.max(0, bucket.to - Math.max(bucket.from, nowMs));
  return seriesStates
    .map((state) => ({
      state,
      // What lies ahead is counted as unknown, which it is; but nobody asks for it.
      ms: state === 'unknown' ? bucket.unknownMs - aheadMs : bucket[`${state}Ms`],
    }))
    .filter(({ ms }) => ms >= leastMs);
}
