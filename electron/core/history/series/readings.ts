import type { SqlStatement } from '../../ports.ts';
import { statement } from './series-sql.ts';

export interface Reading {
  /** UTC milliseconds. */
  readonly at: number;
  /** Null: there was no answer, and nothing to measure. Counted to the microsecond. */
  readonly latencyMs: number | null;
  readonly ok: boolean;
}

/** Where retention has taken the readings of that time already, their figures are final: nothing is added. */
export const addReading = (seriesId: number, { at, latencyMs, ok }: Reading): SqlStatement =>
  statement(
    `insert into readings (id, series_id, at, latency_us, ok)
      select (select max(last) + 1 from (select coalesce(max(id), 0) as last from readings
          union all select reading_id from rollup_progress) as ids), ?, ?, ?, ?
      from rollup_progress where readings_from <= ?`,
    seriesId,
    at,
    latencyMs === null ? null : Math.max(0, Math.round(latencyMs * 1_000)),
    ok ? 1 : 0,
    at,
  );
