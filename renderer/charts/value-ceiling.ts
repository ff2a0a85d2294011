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

/** Where an axis of latencies ends, in milliseconds. What rises above it is marked at the edge. */
export interface Ceiling {
  /** Above every median, and above the highest reading unless that is far off. */
  readonly good: number;
  /** Just above every median. */
  readonly least: number;
}

/** @param first index of the first that is seen */
export function latencyCeiling(
  { p50, p95, most }: Pick<LatencyColumns, 'p50' | 'p95' | 'most'>,
  first: number,
  last: number,
): Ceiling {
  let count = 0;
  let median = 0;
  let highest = 0;
  for (let index = first; index <= last; index += 1) {
    if ((p95[index] ?? null) === null) continue;
    count += 1;
    median = Math.max(median, p50[index] ?? 0);
    highest = Math.max(highest, most[index] ?? 0);
  }
  const usual = fromTop(p95, first, last, count - Math.ceil(usualShare * count));
  const good = Math.max(median, Math.min(highest, usual * mostTimesUsual));
  return { good: roundUp(good * headroom, tenths), least: roundUp(median * headroom, tenths) };
}

/**
 * The highest but so many. By sorting no more than those: the rest would be sorted anew in each frame of a zoom.
 * @param above how many are left out at the top
 */
function fromTop(
  values: LatencyColumns['p95'],
  first: number,
  last: number,
  above: number,
): number {
  /** The highest so far, in order. */
  const kept = new Float64Array(above + 1);
  for (let index = first; index <= last; index += 1) {
    const value = values[index] ?? 0;
    let place = 0;
    for (; value > (kept[place] ?? Infinity); place += 1) kept[place] = kept[place + 1] ?? value;
    if (place > 0) kept[place - 1] = value;
  }
  return kept[0] ?? 0;
}
