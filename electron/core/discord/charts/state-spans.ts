import type { Bucket, SeriesState } from '../../../../shared/domain/series.ts';
import type { TimeRange } from './time-range.ts';

export interface StateSpan extends TimeRange {
  readonly state: Extract<SeriesState, 'down' | 'maintenance' | 'unknown'>;
}

/** Any outage counts, because one that is narrower than a pixel must be seen too; the others from half of a bucket. */
function notGood(bucket: Bucket): StateSpan['state'] | null {
  const halfMs = (bucket.to - bucket.from) / 2;
  if (bucket.downMs > 0) return 'down';
  if (bucket.maintenanceMs > halfMs) return 'maintenance';
  return bucket.unknownMs > halfMs ? 'unknown' : null;
}

/** The time that was not simply good, neighbours joined. */
export function stateSpans(buckets: readonly Bucket[]): readonly StateSpan[] {
  const spans: StateSpan[] = [];
  for (const bucket of buckets) {
    const state = notGood(bucket);
    if (state === null) continue;
    const last = spans.at(-1);
    const joins = last?.state === state && last.to >= bucket.from;
    if (joins) spans[spans.length - 1] = { ...last, to: bucket.to };
    else spans.push({ state, from: bucket.from, to: bucket.to });
  }
  return spans;
}
