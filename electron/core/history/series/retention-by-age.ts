import type { SqlStatement } from '../../ports.ts';
import { rowsAtOnce } from './delete-in-slices.ts';
import type { RollupProgress } from './rollup-progress.ts';
import { statement } from './series-sql.ts';
import { dayMs, floorTo, hourMs, minuteMs } from './widths.ts';

/** Settings `history.readingHours`, `.minuteDays` and `.hourDays`. */
export interface RetentionAges {
  readonly readingHours: number;
  readonly minuteDays: number;
  readonly hourDays: number;
}

/** What is older goes. UTC milliseconds. */
export interface RetentionCuts {
  readonly observations: number;
  readonly readings: number;
  readonly minutes: number;
  readonly hours: number;
}

/**
 * Each cut lies on the grid of the next coarser roll-ups, and no later than the one before: so of whatever a roll-up
 * is made from, all is there or nothing. What is not rolled up yet stays.
 */
export function retentionCuts(
  { readingHours, minuteDays, hourDays }: RetentionAges,
  now: number,
  { rolledTo }: Pick<RollupProgress, 'rolledTo'>,
): RetentionCuts {
  const observations = Math.max(0, now - readingHours * hourMs);
  const readings = floorTo(Math.min(observations, rolledTo), minuteMs);
  const minutes = floorTo(Math.max(0, Math.min(readings, now - minuteDays * dayMs)), hourMs);
  const hours = floorTo(Math.max(0, Math.min(minutes, now - hourDays * dayMs)), dayMs);
  return { observations, readings, minutes, hours };
}

/**
 * Says first what will be kept, so that no roll-up is made from a half of its readings, then deletes.
 * Each statement to delete takes at most `rowsAtOnce` rows and is to be repeated. Without anything to delete nothing
 * is written.
 */
export const byAge = (
  cuts: RetentionCuts,
): { readonly keep: readonly SqlStatement[]; readonly remove: readonly SqlStatement[] } => ({
  keep: [
    keepFrom('readings_from', cuts.readings, 'min(at) from readings where series_id = series.id'),
    keepFrom('minutes_from', cuts.minutes, oldestRollup(minuteMs)),
    keepFrom('hours_from', cuts.hours, oldestRollup(hourMs)),
  ],
  remove: [
    deleteOldest('observations', 'at, source_id, family', 'at < ?', cuts.observations),
    deleteOldest('check_results', 'at, series_id', 'at < ?', cuts.observations),
    deleteOldest('readings', 'series_id, at, id', `${ofAllSeries} and at < ?`, cuts.readings),
    deleteOldest('rollups', rollupKey, rollupsBefore(minuteMs), cuts.minutes),
    deleteOldest('rollups', rollupKey, rollupsBefore(hourMs), cuts.hours),
  ],
});

/** By their ids, because the indexes begin with them. */
const ofAllSeries = 'series_id in (select id from series)';
const rollupKey = 'series_id, width_ms, start_at';
const rollupsBefore = (widthMs: number): string =>
  `${ofAllSeries} and width_ms = ${widthMs} and start_at < ?`;

const oldestRollup = (widthMs: number): string =>
  `min(start_at) from rollups where series_id = series.id and width_ms = ${widthMs}`;

const keepFrom = (column: string, cut: number, oldest: string): SqlStatement =>
  statement(
    `update rollup_progress set ${column} = ? where ${column} < ?
      and exists (select 1 from series where (select ${oldest}) < ?)`,
    cut,
    cut,
    cut,
  );

/** @param key the columns of a unique index, by which the oldest come first */
export const deleteOldest = (
  table: string,
  key: string,
  condition: string,
  before: number,
): SqlStatement =>
  statement(
    `delete from ${table} where (${key}) in
      (select ${key} from ${table} where ${condition} order by ${key} limit ${rowsAtOnce})`,
    before,
  );
