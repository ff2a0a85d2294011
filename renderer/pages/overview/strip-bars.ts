import type { Bucket } from '../../../shared/domain/series.ts';
import type { DaySpan } from './day-span.ts';

export type BarLook = 'up' | 'degraded' | 'maintenance' | 'unknown';

/**
 * One bucket as it is drawn: what was up stands on the base line, as high as it was well, what was down hangs below
 * it. So the states differ in shape as much as in colour.
 */
export interface StripBar {
  /** 0 to 1, from the start of the span. */
  readonly start: number;
  readonly width: number;
  readonly look: BarLook;
  /** 0 to 1. */
  readonly rise: number;
  readonly sink: number;
}

const rises: Readonly<Record<BarLook, number>> = {
  up: 1,
  degraded: 0.58,
  maintenance: 0.32,
  unknown: 0,
};
/** A short outage is seen too: a bar is a few pixels wide. */
const leastSink = 0.3;
/** Less than that of the known time is not worth another look. */
const degradedShare = 0.1;

/** @param nowMs what lies ahead of it is neither known nor unknown: it has no bar */
export function stripBars(
  buckets: readonly Bucket[],
  span: DaySpan,
  nowMs: number,
): readonly StripBar[] {
  const spanMs = span.to - span.from;
  return buckets
    .filter(({ from }) => from < nowMs)
    .map((bucket) => {
      // Of the one that runs now, what is known is shown at once.
      const look = lookOf(bucket, bucket.to > nowMs ? 0 : bucket.to - bucket.from);
      const known = knownMs(bucket);
      const onlyDown = known > 0 && bucket.downMs === known;
      return {
        start: (bucket.from - span.from) / spanMs,
        width: (bucket.to - bucket.from) / spanMs,
        look,
        rise: onlyDown ? 0 : rises[look],
        sink: bucket.downMs === 0 ? 0 : Math.max(leastSink, bucket.downMs / known),
      };
    });
}

const knownMs = ({ upMs, degradedMs, downMs, maintenanceMs }: Bucket): number =>
  upMs + degradedMs + downMs + maintenanceMs;

function lookOf(bucket: Bucket, lengthMs: number): BarLook {
  const known = knownMs(bucket);
  // Mostly unknown is unknown, unless something went wrong in what is known.
  if (known === 0 || (known < lengthMs / 2 && bucket.downMs === 0)) return 'unknown';
  if (bucket.maintenanceMs > known / 2) return 'maintenance';
  return bucket.degradedMs >= known * degradedShare ? 'degraded' : 'up';
}
