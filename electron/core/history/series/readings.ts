import type { SqlStatement } from '../../ports.ts';
import { statement } from './series-sql.ts';

export interface Reading {
  /** UTC milliseconds. */
  readonly at: number;
  /** Null: there was no answer, and nothing to measure. Counted to the microsecond. */
  readonly latencyMs: number | null;
  readonly ok: boolean;
}

/** How many a statement takes: few texts to prepare and to keep in the journal, whatever comes. */
const slices = [50, 10, 1];

/** Where retention has taken the readings of a time already, their figures are final: nothing is added. */
export function addReadings(
  seriesId: number,
  readings: readonly Reading[],
): readonly SqlStatement[] {
  const statements: SqlStatement[] = [];
  for (let next = 0; next < readings.length;) {
    const size = slices.find((slice) => slice <= readings.length - next) ?? 1;
    statements.push(addSlice(seriesId, readings.slice(next, next + size)));
    next += size;
  }
  return statements;
}

const addSlice = (seriesId: number, readings: readonly Reading[]): SqlStatement =>
  statement(
    `insert into readings (id, series_id, at, latency_us, ok)
      select newest.id + fresh.position, ?, fresh.at, fresh.latency_us, fresh.ok
      from rollup_progress
      cross join (select max(last) as id from (select coalesce(max(id), 0) as last from readings
        union all select reading_id from rollup_progress) as ids) as newest
      cross join (${readings.map((_, index) => `select ${index + 1} as position, ${fresh}`).join(' union all ')}) as fresh
      where readings_from <= fresh.at`,
    seriesId,
    ...readings.flatMap(({ at, latencyMs, ok }) => [
      at,
      latencyMs === null ? null : Math.max(0, Math.round(latencyMs * 1_000)),
      ok ? 1 : 0,
    ]),
  );

const fresh = 'cast(? as bigint) as at, cast(? as bigint) as latency_us, cast(? as integer) as ok';
