import { type StateShares, stateShares } from '../../shared/charts/state-shares.ts';
import type { Bucket, StateTimes } from '../../shared/domain/series.ts';
import type { TimeRange } from './time-range.ts';

/** Neighbouring columns of pixels that look the same. */
export interface StripColumn extends TimeRange, StateShares {}

/** An outage that is short against its column is still seen. */
const leastDown = 0.45;

/** @param count how many columns of pixels there are */
export function stripColumns(
  buckets: readonly Bucket[],
  range: TimeRange,
  count: number,
): readonly StripColumn[] {
  const columns: StripColumn[] = [];
  const widthMs = (range.to - range.from) / count;
  let next = buckets.findIndex(({ to }) => to > range.from);
  if (next < 0) return columns;
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
    const shares = stateShares(times, leastDown);
    if (shares === null) continue;
    const last = columns.at(-1);
    if (last !== undefined && last.to >= from && looksLike(last, shares)) {
      columns[columns.length - 1] = { ...last, to };
    } else columns.push({ from, to, ...shares });
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

const looksLike = (one: StateShares, other: StateShares): boolean =>
  one.down === other.down &&
  one.degraded === other.degraded &&
  one.maintenance === other.maintenance &&
  one.unknown === other.unknown;
