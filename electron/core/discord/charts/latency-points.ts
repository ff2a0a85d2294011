import { isInterrupted } from '../../../../shared/charts/is-interrupted.ts';
import type { Bucket } from '../../../../shared/domain/series.ts';
import type { Scale } from './scale.ts';

/** What is drawn in one place. Milliseconds. */
export interface LatencyPoint {
  /** The middle of the time it stands for. */
  readonly at: number;
  /** The mean of the medians. */
  readonly median: number;
  /** The lowest median, and the highest 95th percentile. */
  readonly low: number;
  readonly high: number;
}

/** Nearly as wide as the line: finer points would not be told apart. */
const columnPx = 3;

/**
 * At most one point in three pixels, in runs: a bucket without a reading interrupts the line only when the time in it
 * was not all good, because buckets may be finer than the readings are apart.
 */
export function latencyRuns(
  buckets: readonly Bucket[],
  x: Scale,
): readonly (readonly LatencyPoint[])[] {
  const runs: LatencyPoint[][] = [];
  let run: LatencyPoint[] = [];
  let column: Bucket[] = [];
  const endColumn = (): void => {
    const point = pointOf(column);
    if (point !== null) run.push(point);
    column = [];
  };
  const endRun = (): void => {
    endColumn();
    if (run.length > 0) runs.push(run);
    run = [];
  };
  const columnOf = ({ from, to }: Bucket): number => Math.floor(x((from + to) / 2) / columnPx);
  for (const bucket of buckets) {
    if (bucket.p50Ms === null) {
      if (isInterrupted(bucket)) endRun();
      continue;
    }
    const [first] = column;
    if (first !== undefined && columnOf(first) !== columnOf(bucket)) endColumn();
    column.push(bucket);
  }
  endRun();
  return runs;
}

function pointOf(buckets: readonly Bucket[]): LatencyPoint | null {
  const medians = buckets.map(({ p50Ms }) => p50Ms ?? 0);
  const [first, last] = [buckets[0], buckets.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    at: (first.from + last.to) / 2,
    median: medians.reduce((sum, median) => sum + median, 0) / medians.length,
    low: Math.min(...medians),
    high: Math.max(...buckets.map(({ p95Ms, p50Ms }) => p95Ms ?? p50Ms ?? 0)),
  };
}
