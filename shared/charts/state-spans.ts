import type { Bucket, SeriesState } from '../domain/series.ts';
import type { TimeRange } from './time-range.ts';

/** What is drawn behind a chart; good time is not. */
export type BandState = Extract<SeriesState, 'down' | 'maintenance' | 'unknown'>;

export interface StateSpan extends TimeRange {
  readonly state: BandState;
}

/**
 * Which time was not simply good, neighbours joined. A bucket in which anything was down counts as down, because an
 * outage that is narrower than a pixel must be seen too; the other two have to make up half of it.
 */
export function stateSpans(buckets: readonly Bucket[]): readonly StateSpan[] {
  const spans: { state: BandState; from: number; to: number }[] = [];
  for (const bucket of buckets) {
    const state = bandState(bucket);
    if (state === null) continue;
    const last = spans.at(-1);
    if (last !== undefined && last.state === state && last.to >= bucket.from) last.to = bucket.to;
    else spans.push({ state, from: bucket.from, to: bucket.to });
  }
  return spans;
}

function bandState({ from, to, downMs, maintenanceMs, unknownMs }: Bucket): BandState | null {
  const halfMs = (to - from) / 2;
  if (downMs > 0) return 'down';
  if (maintenanceMs > halfMs) return 'maintenance';
  return unknownMs > halfMs ? 'unknown' : null;
}
