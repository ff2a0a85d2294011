import type { SqlStatement } from '../../ports.ts';
import { statement } from './series-sql.ts';

export const beginRun = (now: number): SqlStatement =>
  statement(
    `insert into runs (id, started_at, seen_at, ended_at)
      values ((select coalesce(max(id), 0) + 1 from runs), ?, ?, null)`,
    now,
    now,
  );

const lastRun = 'where id = (select max(id) from runs)';

export const seeRun = (now: number): SqlStatement =>
  statement(`update runs set seen_at = ? ${lastRun}`, now);

export const endRun = (now: number): SqlStatement =>
  statement(`update runs set seen_at = ?, ended_at = ? ${lastRun}`, now, now);

/** When the program was last at work: whatever it wrote then shows it. Column `at`; 0: never. */
export const selectLastSeen = statement(
  `select max(at) as at from (
    select coalesce(max(seen_at), 0) as at from runs
    union all select rolled_to from rollup_progress
    union all select coalesce(max(last), 0) from (
      select (select max(at) from transitions where series_id = series.id) as last from series
      union all select (select max(at) from readings where series_id = series.id) from series
    ) as lasts
  ) as moments`,
);
