import type { SqlRows, SqlStatement, SqlValue } from '../../ports.ts';
import { type SeriesState, seriesStates } from '../../../../shared/domain/series.ts';

export const statement = (sql: string, ...parameters: readonly SqlValue[]): SqlStatement => ({
  sql,
  parameters,
});

/** One series, or null for all; all by their ids, because the indexes begin with them. */
export const inSeries = (
  seriesId: number | null,
): { readonly sql: string; readonly parameters: readonly number[] } =>
  seriesId === null
    ? { sql: 'in (select id from series)', parameters: [] }
    : { sql: '= ?', parameters: [seriesId] };

/** A state that a later version has written is unknown to this one. */
export const stateOf = (text: SqlValue | undefined): SeriesState =>
  seriesStates.find((state) => state === text) ?? 'unknown';

export type SqlRow = SqlRows['rows'][number];

export const numberOf = (row: SqlRow, column: string): number => Number(row[column] ?? 0);

export const numberOrNull = (row: SqlRow, column: string): number | null => {
  const value = row[column] ?? null;
  return value === null ? null : Number(value);
};
