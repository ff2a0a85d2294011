import { addStateTimes } from '../../../../shared/domain/uptime.ts';
import type { Bucket, StateTimes } from '../../../../shared/domain/series.ts';
import type { TimeRange } from './time-range.ts';

export interface UptimeColumn extends TimeRange {
  readonly times: StateTimes;
}

const none: StateTimes = { upMs: 0, degradedMs: 0, downMs: 0, maintenanceMs: 0, unknownMs: 0 };

/** Neighbours together, so many each that there are no more than `most`. */
export function uptimeColumns(buckets: readonly Bucket[], most: number): readonly UptimeColumn[] {
  const each = Math.max(1, Math.ceil(buckets.length / most));
  return Array.from({ length: Math.ceil(buckets.length / each) }, (_, index) => {
    const group = buckets.slice(index * each, (index + 1) * each);
    return {
      from: group[0]?.from ?? 0,
      to: group.at(-1)?.to ?? 0,
      times: group.reduce<StateTimes>((sum, bucket) => addStateTimes(sum, bucket), none),
    };
  });
}

export type UptimeShare = { readonly [Name in keyof StateTimes]: number };

/** However short an outage was, its column shows it. */
const leastDown = 0.16;

/** How much of a column each state takes, together 1; null when it has no time at all. */
export function columnShares({ times }: UptimeColumn): UptimeShare | null {
  const { upMs, degradedMs, downMs, maintenanceMs, unknownMs } = times;
  const restMs = upMs + degradedMs + maintenanceMs + unknownMs;
  if (restMs + downMs <= 0) return null;
  const down = downMs === 0 ? 0 : Math.max(leastDown, downMs / (restMs + downMs));
  const share = (ms: number): number => (restMs === 0 ? 0 : (ms / restMs) * (1 - down));
  return {
    upMs: share(upMs),
    degradedMs: share(degradedMs),
    downMs: restMs === 0 ? 1 : down,
    maintenanceMs: share(maintenanceMs),
    unknownMs: share(unknownMs),
  };
}
