import type { SeriesState } from '../../../../shared/domain/series.ts';
import type { StateChange } from '../../../../shared/domain/uptime.ts';
import type { SqlRows, SqlStatement } from '../../ports.ts';
import { inSeries, numberOf, stateOf, statement } from './series-sql.ts';

export interface Transition extends StateChange {
  /** `host`, `lan`, `router`, `provider` ...; null where there is nobody to blame. */
  readonly blame: string | null;
  readonly detail: string | null;
}

export const addTransition = (
  seriesId: number,
  { at, state, blame, detail }: Transition,
): SqlStatement =>
  statement(
    `insert into transitions (id, series_id, at, state, blame, detail)
      values ((select coalesce(max(id), 0) + 1 from transitions), ?, ?, ?, ?, ?)`,
    seriesId,
    at,
    state,
    blame,
    detail,
  );

const lastBefore = `(select id from transitions where series_id = series.id and at < ?
  order by at desc, id desc limit 1)`;

/** The state of each series right before a moment; see statesIn(). @param seriesId null: of all */
export const selectStatesBefore = (seriesId: number | null, at: number): SqlStatement => {
  const scope = inSeries(seriesId);
  return statement(
    `select series_id, at, state, blame, detail from transitions
      where id in (select ${lastBefore} from series where id ${scope.sql})`,
    at,
    ...scope.parameters,
  );
};

/** From the first moment up to the second one, the oldest first. @param seriesId null: of all */
export const selectTransitions = (
  seriesId: number | null,
  from: number,
  to: number,
): SqlStatement => {
  const scope = inSeries(seriesId);
  return statement(
    `select series_id, at, state from transitions
      where series_id ${scope.sql} and at >= ? and at < ? order by series_id, at, id`,
    ...scope.parameters,
    from,
    to,
  );
};

/** What selectStatesBefore() found, by series; one that is missing is unknown. */
export const statesIn = (found: SqlRows | undefined): ReadonlyMap<number, SeriesState> =>
  new Map(
    (found?.rows ?? []).map((row) => [numberOf(row, 'series_id'), stateOf(row['state'])] as const),
  );

/** What selectTransitions() found, by series. */
export function transitionsIn(found: SqlRows | undefined): ReadonlyMap<number, StateChange[]> {
  const bySeries = new Map<number, StateChange[]>();
  for (const row of found?.rows ?? []) {
    const seriesId = numberOf(row, 'series_id');
    const changes = bySeries.get(seriesId) ?? [];
    changes.push({ at: numberOf(row, 'at'), state: stateOf(row['state']) });
    bySeries.set(seriesId, changes);
  }
  return bySeries;
}
