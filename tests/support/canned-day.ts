import type { Bucket, SeriesState, StateTimes, Uptime } from '../../shared/domain/series.ts';

const minuteMs = 60_000;

/** What a day had, by hours before its end: the last entry that has begun holds. */
const course: readonly (readonly [hoursBefore: number, state: SeriesState])[] = [
  [24, 'unknown'],
  [19.5, 'up'],
  [13.25, 'degraded'],
  [12, 'up'],
  [8.5, 'down'],
  [7.75, 'up'],
  [5, 'maintenance'],
  [4, 'up'],
  [1.1, 'down'],
  [1.05, 'up'],
];

const stateAt = (hoursBefore: number): SeriesState =>
  course.findLast(([from]) => hoursBefore <= from)?.[1] ?? 'unknown';

const latencies = (at: number, state: SeriesState) => {
  if (state !== 'up' && state !== 'degraded') {
    return { minMs: null, maxMs: null, meanMs: null, p50Ms: null, p95Ms: null, p99Ms: null };
  }
  // A wave by the hour, not by chance: the same picture each time.
  const wave = Math.sin(at / 5_400_000) + Math.sin(at / 1_700_000) / 2;
  const middle = (state === 'degraded' ? 160 : 19) + 4 * wave;
  return {
    minMs: middle - 7,
    maxMs: middle * 3,
    meanMs: middle + 1,
    p50Ms: middle,
    p95Ms: middle * 1.7 + 3 * Math.abs(wave),
    p99Ms: middle * 2.4,
  };
};

const noTimes: StateTimes = { upMs: 0, degradedMs: 0, downMs: 0, maintenanceMs: 0, unknownMs: 0 };

function timesBetween(from: number, to: number, now: number): StateTimes {
  const times = { ...noTimes };
  for (let at = from; at < to; at += minuteMs) {
    const state = at >= now ? 'unknown' : stateAt((now - at) / (60 * minuteMs));
    times[`${state}Ms`] += Math.min(minuteMs, to - at);
  }
  return times;
}

function uptimeBetween(from: number, to: number, now: number): Uptime {
  const times = timesBetween(from, to, now);
  const known = times.upMs + times.degradedMs + times.downMs;
  return {
    ...times,
    from,
    to,
    share: known === 0 ? null : (times.upMs + times.degradedMs) / known,
    coverage: (known + times.maintenanceMs) / (to - from),
  };
}

/** The last 24 hours of a line that had everything: unknown at first, degraded, down twice, in maintenance. */
export const cannedDay = (
  { from, to, buckets }: { readonly from: number; readonly to: number; readonly buckets: number },
  now: number,
): readonly Bucket[] =>
  Array.from({ length: buckets }, (_, index) => {
    const widthMs = (to - from) / buckets;
    const begin = from + index * widthMs;
    const uptime = uptimeBetween(begin, begin + widthMs, now);
    const state = stateAt((now - begin - widthMs / 2) / (60 * minuteMs));
    const seen = uptime.upMs + uptime.degradedMs === 0 ? 'unknown' : state;
    return { ...uptime, count: 60, ...latencies(begin, seen === 'down' ? 'up' : seen) };
  });

export const cannedToday = uptimeBetween;
