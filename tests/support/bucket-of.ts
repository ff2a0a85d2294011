import type { Bucket } from '../../shared/domain/series.ts';

/** A bucket of which only this is known; what is not in a state is unknown. */
export function bucketOf(from: number, to: number, known: Partial<Bucket> = {}): Bucket {
  const { upMs = 0, degradedMs = 0, downMs = 0, maintenanceMs = 0 } = known;
  const knownMs = upMs + degradedMs + downMs + maintenanceMs;
  const judged = upMs + degradedMs + downMs;
  return {
    from,
    to,
    upMs,
    degradedMs,
    downMs,
    maintenanceMs,
    unknownMs: to - from - knownMs,
    share: judged === 0 ? null : (upMs + degradedMs) / judged,
    coverage: knownMs / (to - from),
    count: 0,
    minMs: null,
    maxMs: null,
    meanMs: null,
    p50Ms: null,
    p95Ms: null,
    p99Ms: null,
    ...known,
  };
}
