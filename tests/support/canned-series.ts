import type { Bucket, Series, Uptime } from '../../shared/domain/series.ts';

export const cannedSeries = (): readonly Series[] => [
  { id: 1, kind: 'link', name: 'link' },
  { id: 2, kind: 'check', name: 'ping-gateway' },
];

/** Half of the span is known, and two thirds of that were up. */
export function cannedUptime(from: number, to: number): Uptime {
  const sixthMs = (to - from) / 6;
  return {
    from,
    to,
    upMs: 2 * sixthMs,
    degradedMs: 0,
    downMs: sixthMs,
    maintenanceMs: 0,
    unknownMs: 3 * sixthMs,
    share: 2 / 3,
    coverage: 0.5,
  };
}

export const cannedBuckets = (from: number, to: number, count: number): readonly Bucket[] =>
  Array.from({ length: count }, (_, index) => {
    const widthMs = (to - from) / count;
    return {
      ...cannedUptime(from + index * widthMs, from + (index + 1) * widthMs),
      count: 12,
      minMs: 11,
      maxMs: 64,
      meanMs: 19.5,
      p50Ms: 17,
      p95Ms: 48,
      p99Ms: 61,
    };
  });
