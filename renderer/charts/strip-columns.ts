import type { Bucket, StateTimes } from '../../shared/domain/series.ts';
import type { TimeRange } from './time-range.ts';

/** Neighbouring columns of pixels that look the same. */
export interface StripColumn {
  readonly from: number;
  readonly to: number;
  /** From the bottom up; together 1. */
  readonly down: number;
  readonly degraded: number;
  readonly maintenance: number;
  readonly unknown: number;
  readonly up: number;
}

/** An outage that is short against its column is still seen. */
const leastDown = 0.45;

type Shares = Omit<StripColumn, 'from' | 'to'>;

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
    const times = [0, 0, 0, 0, 0];
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
    const shares = sharesOf(times);
    if (shares === null) continue;
    const last = columns.at(-1);
    if (last !== undefined && last.to >= from && looksLike(last, shares)) {
      columns[columns.length - 1] = { ...last, to };
    } else columns.push({ from, to, ...shares });
  }
  return columns;
}

const order = [
  'downMs',
  'degradedMs',
  'maintenanceMs',
  'unknownMs',
  'upMs',
] as const satisfies readonly (keyof StateTimes)[];

function addShare(times: number[], bucket: Bucket, share: number): void {
  for (const [index, name] of order.entries()) {
    times[index] = (times[index] ?? 0) + bucket[name] * Math.max(0, share);
  }
}

function sharesOf(times: readonly number[]): Shares | null {
  const total = times.reduce((sum, time) => sum + time, 0);
  if (total <= 0) return null;
  const [downMs = 0, ...others] = times;
  const down = downMs === 0 ? 0 : Math.max(leastDown, downMs / total);
  const rest = total - downMs;
  const [degraded = 0, maintenance = 0, unknown = 0, up = 0] = others.map((time) =>
    rest === 0 ? 0 : (time / rest) * (1 - down),
  );
  return { down, degraded, maintenance, unknown, up };
}

const looksLike = (one: Shares, other: Shares): boolean =>
  one.down === other.down &&
  one.degraded === other.degraded &&
  one.maintenance === other.maintenance &&
  one.unknown === other.unknown;
