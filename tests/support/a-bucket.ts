import type { Bucket } from '../../shared/domain/series.ts';

/** A second that was up, with one reading of 20 ms; any part of it can be another one. */
export const aBucket = (changed: Partial<Bucket> = {}): Bucket => {
  const { from = 0, to = from + 1_000 } = changed;
  return {
    from,
    to,
    upMs: to - from,
    degradedMs: 0,
    downMs: 0,
    maintenanceMs: 0,
    unknownMs: 0,
    share: 1,
    coverage: 1,
    count: 1,
    minMs: 20,
    maxMs: 20,
    meanMs: 20,
    p50Ms: 20,
    p95Ms: 20,
    p99Ms: 20,
    ...changed,
  };
};

const noReadings = {
  count: 0,
  minMs: null,
  maxMs: null,
  meanMs: null,
  p50Ms: null,
  p95Ms: null,
  p99Ms: null,
} as const;

/** Up, and too short for a reading. */
export const anEmptyBucket = (changed: Partial<Bucket> = {}): Bucket =>
  aBucket({ ...noReadings, ...changed });

/** A second that was spent in one state, without a reading. */
export const aBadBucket = (
  state: 'down' | 'maintenance' | 'unknown',
  from: number,
  lengthMs = 1_000,
): Bucket =>
  anEmptyBucket({
    from,
    to: from + lengthMs,
    upMs: 0,
    [`${state}Ms`]: lengthMs,
    share: state === 'down' ? 0 : null,
    coverage: state === 'unknown' ? 0 : 1,
  });
