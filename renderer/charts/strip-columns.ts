import { type StateShares, stateShares } from '../../shared/charts/state-shares.ts';
import type { Bucket, StateTimes } from '../../shared/domain/series.ts';
import type { TimeRange } from './time-range.ts';

/** An outage that is short against its column is still seen. */
const leastDown = 0.45;

/**
 * How the time in each column was spent; null where nothing is known of it.
 * @param count how many columns the range is divided into
 */
export function stripColumns(
  buckets: readonly Bucket[],
  range: TimeRange,
  count: number,
): readonly (StateShares | null)[] {
  const columns: (StateShares | null)[] = [];
  const widthMs = (range.to - range.from) / count;
  const first = buckets.findIndex(({ to }) => to > range.from);
  let next = first < 0 ? buckets.length : first;
  for (let index = 0; index < count; index += 1) {
    const from = range.from + index * widthMs;
    const to = from + widthMs;
    const times = { upMs: 0, degradedMs: 0, downMs: 0, maintenanceMs: 0, unknownMs: 0 };
    let bucket = buckets[next];
    for (; bucket !== undefined && bucket.from < to; bucket = buckets[next]) {
      addShare(
        times,
        bucket,
        (Math.min(to, bucket.to) - Math.max(from, bucket.from)) / (bucket.to - bucket.from),
      );
      if (bucket.to > to) break;
      next += 1;
    }
    columns.push(stateShares(times, leastDown));
  }
  return columns;
}

type MutableTimes = { -readonly [Name in keyof StateTimes]: number };

function addShare(times: MutableTimes, bucket: Bucket, share: number): void {
  const part = Math.max(0, share);
  times.upMs += bucket.upMs * part;
  times.degradedMs += bucket.degradedMs * part;
  times.downMs += bucket.downMs * part;
  times.maintenanceMs += bucket.maintenanceMs * part;
  times.unknownMs += bucket.unknownMs * part;
}
