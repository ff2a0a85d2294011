import type { Bucket } from '../../../shared/domain/series.ts';

/** In milliseconds. */
export interface LatencySummary {
  readonly best: number;
  readonly worst: number;
  readonly last: number;
}

/** @returns null when nothing was measured */
export function latencySummary(buckets: readonly Bucket[]): LatencySummary | null {
  const measured = buckets.flatMap(({ minMs, maxMs, p50Ms }) =>
    minMs === null || maxMs === null || p50Ms === null ? [] : { minMs, maxMs, p50Ms },
  );
  const last = measured.at(-1);
  if (last === undefined) return null;
  return {
    best: Math.min(...measured.map(({ minMs }) => minMs)),
    worst: Math.max(...measured.map(({ maxMs }) => maxMs)),
    last: last.p50Ms,
  };
}
