import { addStateTimes } from '../../../../shared/domain/uptime.ts';
import type { Bucket, StateTimes } from '../../../../shared/domain/series.ts';
import type { TimeRange } from '../../../../shared/charts/time-range.ts';

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
