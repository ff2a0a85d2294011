import { roundUp } from '../../shared/charts/round-up.ts';
import type { LatencyColumns } from './latency-columns.ts';

/** So that an axis keeps its numbers while time goes by below it. */
const tenths = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/**
 * How far above what is usual something may reach and still be shown whole: or one reading in a year would set the
 * scale, and one in each hour that of a month.
 */
const mostTimesUsual = 1.3;
const usualShare = 0.99;
const headroom = 1.08;

/**
 * Where an axis of latencies ends, in milliseconds: above every median, and above the highest reading unless that is
 * far off. What rises above it is marked at the edge.
 * @param first index of the first that is seen
 */
export function latencyCeiling(
  { p50, p95, most }: Pick<LatencyColumns, 'p50' | 'p95' | 'most'>,
  first: number,
  last: number,
): number {
  const seen = new Float64Array(Math.max(0, last - first + 1));
  let count = 0;
  let median = 0;
  let highest = 0;
  for (let index = first; index <= last; index += 1) {
    const value = p95[index] ?? null;
    if (value === null) continue;
    seen[count] = value;
    count += 1;
    median = Math.max(median, p50[index] ?? 0);
    highest = Math.max(highest, most[index] ?? 0);
  }
  const sorted = seen.subarray(0, count).toSorted();
  const usual = sorted[Math.max(0, Math.ceil(usualShare * count) - 1)] ?? 0;
  return roundUp(Math.max(median, Math.min(highest, usual * mostTimesUsual)) * headroom, tenths);
}
