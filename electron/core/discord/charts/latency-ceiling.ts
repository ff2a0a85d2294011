import type { LatencyPoint } from './latency-points.ts';

/** Or one reading in a year would set the scale. */
const mostTimesUsual = 1.3;
const usualShare = 0.98;

/** How far up an axis must reach, in milliseconds: above every median, and above the rest unless it is far off. */
export function latencyCeiling(points: readonly LatencyPoint[]): number {
  const highs = points.map(({ high }) => high).toSorted((one, other) => one - other);
  const usual = highs[Math.max(0, Math.ceil(usualShare * highs.length) - 1)] ?? 0;
  const median = points.reduce((most, point) => Math.max(most, point.median), 0);
  return Math.max(median, Math.min(highs.at(-1) ?? 0, usual * mostTimesUsual));
}
