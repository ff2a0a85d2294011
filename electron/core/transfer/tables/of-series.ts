// What the tables of the link and of the checks have in common: each row belongs to a series, which is named.

import type { SqlStatement, SqlValue } from '../../ports.ts';
import { text, type TransferImport, type TransferRow } from '../transfer-table.ts';
import { type Expression, insertInto, insertSeries, seriesNumber } from './insert.ts';
import { filled, firstProblem, oneOf } from './row-checks.ts';

export const seriesColumns = [
  text('series_kind', 'series.kind'),
  text('series_name', 'series.name'),
];

export const joinedToSeries = (table: string): string =>
  `${table} join series on series.id = ${table}.series_id`;

export const seriesCheck = firstProblem(
  oneOf('series_kind', ['link', 'check']),
  filled('series_name'),
);

/** Two programs' records of one series cannot be mixed: each knows only its own last state. */
export const beforeOwn =
  (column: string): NonNullable<TransferImport['refusal']> =>
  (row, { ownSince }) =>
    Number(row[column]) >= ownSince ? 'IP Beacon itself was watching here by then.' : null;

/** Adds the row, and its series if that is new here. */
export function insertOfSeries(
  table: string,
  { series_kind: kind = null, series_name: name = null, ...row }: TransferRow,
  more: Readonly<Record<string, SqlValue | Expression>> = {},
): readonly SqlStatement[] {
  return [
    insertSeries(kind, name),
    insertInto(table, { ...more, series_id: seriesNumber(kind, name), ...row }),
  ];
}
