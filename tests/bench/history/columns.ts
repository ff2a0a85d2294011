import { printTable } from '../table.ts';
import type { ContenderName } from './contender.ts';
import { peerVersions } from './peers.ts';

/** A program under measurement. */
export interface Column {
  readonly contender: ContenderName;
  readonly title: string;
}

export const ourColumn: Column = { contender: 'ip-beacon', title: 'IP Beacon' };

const peerColumns: readonly Column[] = (['better-sqlite3', 'node-sqlite3-wasm'] as const).map(
  (contender) => ({
    contender,
    title: `${contender} ${peerVersions[contender]}`,
  }),
);

export const columns: readonly Column[] = [ourColumn, ...peerColumns];

export interface Row<Result> {
  readonly measure: string;
  /** What it must keep to; empty where there is nothing of the kind. */
  readonly bar: string;
  /** The cell of one column; empty where it has none. */
  readonly cell: (result: Result, column: Column) => string;
}

/** One line a measure, one column a program that was measured. */
export function printRows<Result>(
  title: string,
  results: ReadonlyMap<Column, Result>,
  rows: readonly Row<Result>[],
): void {
  const measured = [...results];
  printTable(
    title,
    ['measure', 'bar', ...measured.map(([column]) => column.title)],
    rows.map(({ measure, bar, cell }) => [
      measure,
      bar,
      ...measured.map(([column, result]) => cell(result, column)),
    ]),
  );
}
