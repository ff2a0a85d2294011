import type { SqlStatement } from '../../ports.ts';
import { statement } from './series-sql.ts';
import { dayMs, floorTo, hourMs, minuteMs, rollupWidths } from './widths.ts';

/**
 * The clock was set back to `now`: what was written of the time after it is moved to this moment, in its order. So
 * nothing is lost, no span is negative, and what comes is not mixed with a future that never came.
 */
export const setBack = (now: number): readonly SqlStatement[] => [
  statement('update transitions set at = ? where at > ?', now, now),
  statement('update readings set at = ? where at > ?', now, now),
  ...rollupWidths.map((widthMs) =>
    statement(
      `delete from rollups where width_ms = ${widthMs} and start_at >= ?`,
      floorTo(now, widthMs),
    ),
  ),
  ...(
    [
      ['rolled_to', minuteMs],
      ['readings_from', minuteMs],
      ['minutes_from', hourMs],
      ['hours_from', dayMs],
    ] as const
  ).map(([column, gridMs]) =>
    statement(
      `update rollup_progress set ${column} = ? where ${column} > ?`,
      floorTo(now, gridMs),
      now,
    ),
  ),
  statement('update runs set started_at = ? where started_at > ?', now, now),
  statement('update runs set seen_at = ? where seen_at > ?', now, now),
  statement('update runs set ended_at = ? where ended_at > ?', now, now),
];
