import type { SqlRows, SqlStatement } from '../../ports.ts';
import { numberOf, statement } from './series-sql.ts';
import { hourMs, minuteMs, type RollupWidth } from './widths.ts';

/** How far the roll-ups are, and what retention has left. See series-tables.ts. */
export interface RollupProgress {
  readonly rolledTo: number;
  readonly transitionId: number;
  readonly readingId: number;
  readonly readingsFrom: number;
  readonly minutesFrom: number;
  readonly hoursFrom: number;
}

export const selectProgress = statement('select * from rollup_progress');

/** What selectProgress found. */
export function progressIn(found: SqlRows | undefined): RollupProgress {
  const row = found?.rows[0] ?? {};
  return {
    rolledTo: numberOf(row, 'rolled_to'),
    transitionId: numberOf(row, 'transition_id'),
    readingId: numberOf(row, 'reading_id'),
    readingsFrom: numberOf(row, 'readings_from'),
    minutesFrom: numberOf(row, 'minutes_from'),
    hoursFrom: numberOf(row, 'hours_from'),
  };
}

export const writeProgress = (
  rolledTo: number,
  transitionId: number,
  readingId: number,
): SqlStatement =>
  statement(
    'update rollup_progress set rolled_to = ?, transition_id = ?, reading_id = ?',
    rolledTo,
    transitionId,
    readingId,
  );

/** From where on the roll-ups of a width are kept; the days are for ever. */
export const keptFrom = (progress: RollupProgress, widthMs: RollupWidth): number =>
  widthMs === minuteMs ? progress.minutesFrom : widthMs === hourMs ? progress.hoursFrom : 0;

/** From where on those of the next finer width are kept, or the readings. */
export const finerFrom = (progress: RollupProgress, widthMs: RollupWidth): number =>
  widthMs === minuteMs
    ? progress.readingsFrom
    : widthMs === hourMs
      ? progress.minutesFrom
      : progress.hoursFrom;
