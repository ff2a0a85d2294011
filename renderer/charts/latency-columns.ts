import { isInterrupted } from '../../shared/charts/is-interrupted.ts';
import type { Bucket } from '../../shared/domain/series.ts';

type Values = readonly (number | null)[];

/** What a chart of latencies is drawn from; a null interrupts the line. Milliseconds throughout. */
export interface LatencyColumns {
  /** The middle of each bucket, UTC. */
  readonly at: readonly number[];
  readonly p50: Values;
  readonly p95: Values;
  readonly p99: Values;
  readonly least: Values;
  readonly most: Values;
}

/**
 * Buckets finer than the readings are apart are mostly empty. The line goes on across those, as long as the line was
 * known to be up; time that was down, in maintenance or unknown interrupts it.
 */
export function latencyColumns(buckets: readonly Bucket[]): LatencyColumns {
  const at: number[] = [];
  const p50: (number | null)[] = [];
  const p95: (number | null)[] = [];
  const p99: (number | null)[] = [];
  const least: (number | null)[] = [];
  const most: (number | null)[] = [];
  const add = (moment: number, bucket: Bucket | null): void => {
    at.push(moment);
    p50.push(bucket?.p50Ms ?? null);
    p95.push(bucket?.p95Ms ?? null);
    p99.push(bucket?.p99Ms ?? null);
    least.push(bucket?.minMs ?? null);
    most.push(bucket?.maxMs ?? null);
  };
  let interrupted = true;
  for (const bucket of buckets) {
    const middle = (bucket.from + bucket.to) / 2;
    if (bucket.p50Ms !== null) {
      add(middle, bucket);
      interrupted = false;
    } else if (!interrupted && isInterrupted(bucket)) {
      add(middle, null);
      interrupted = true;
    }
  }
  // A chart without a single point would have no axes.
  const [first, last] = [buckets[0], buckets.at(-1)];
  if (at.length === 0 && first !== undefined && last !== undefined) {
    add(first.from, null);
    add(last.to, null);
  }
  return { at, p50, p95, p99, least, most };
}
