import type { ChangeFilter } from '../history/change-filter.ts';
import type { SqlStatement, SqlValue } from '../ports.ts';

/**
 * What a column holds, and how it is written:
 * - `integer`, `real`: a number; moments are UTC milliseconds
 * - `truth`: 0 or 1 in CSV, true or false in JSON
 * - `text`
 * - `list`: words with blanks between them in CSV, an array in JSON
 * - `json`: its text in CSV, the value itself in JSON; never the null of JSON, which is nothing
 * - `bytes`: base64
 */
export type ColumnType = 'integer' | 'real' | 'truth' | 'text' | 'list' | 'json' | 'bytes';

export interface TransferColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  /** SQL that gives it, for the table's `from`. */
  readonly sql: string;
}

/** A row as it leaves and comes in: SQL's values by the column's name. */
export type TransferRow = Readonly<Record<string, SqlValue>>;

/** What decides, beside the rows themselves, which of them may come in; read once, before the first one does. */
export interface ImportContext {
  /** UTC milliseconds. */
  readonly now: number;
  /** When this program first kept watch here; infinity when it never did. */
  readonly ownSince: number;
  /** Single readings from before are kept no more. */
  readonly readingsFrom: number;
  /** Since when the present addresses are ours, by family. */
  readonly currentSince: ReadonlyMap<string, number>;
}

/** How rows come back in. */
export interface TransferImport {
  /** The columns that say which row it is, wherever it was written: two rows with the same ones are the same row. */
  readonly identity: readonly string[];
  /** Why this row is none, as a sentence; null when it is one. */
  readonly problem?: (row: TransferRow) => string | null;
  /** Why this row, which is not here yet, has no place here, as a sentence. */
  readonly refusal?: (row: TransferRow, context: ImportContext) => string | null;
  /** Adds one row that is not there yet, whatever it refers to included. Run in one transaction. */
  readonly insert: (row: TransferRow) => readonly SqlStatement[];
  /** Run behind the new rows of each slice, in their transaction. */
  readonly behind?: (context: ImportContext) => readonly SqlStatement[];
  /** Under which rows of other tables ask for this one, in the same import too; see `parent`. */
  readonly mark?: (row: TransferRow) => string;
  /** What the row belongs to; without it the row has no place here. */
  readonly parent?: {
    readonly mark: (row: TransferRow) => string;
    /** Gives a row when it is here. */
    readonly search: (row: TransferRow) => SqlStatement;
    /** A sentence. */
    readonly missing: string;
  };
  /** Run behind all rows of a file, with those that are here then, the last one of each series. */
  readonly finish?: (rows: readonly TransferRow[]) => readonly SqlStatement[];
}

/** A table as people see it: joined to what its rows refer to, without numbers that mean something here only. */
export interface TransferTable {
  readonly name: string;
  readonly columns: readonly TransferColumn[];
  /** SQL behind `from`. */
  readonly from: string;
  /** SQL of the moment by which a range chooses rows; null: every range has them all. */
  readonly moment: string | null;
  /**
   * SQL of what the rows are ordered by: together unique and never null. Rows that are added while an export runs lie
   * behind its end where the first one only grows.
   */
  readonly key: readonly string[];
  /** SQL that is true of the rows that are asked for; a table without it goes out whole, but for its range. */
  readonly chosen?: (filter: ChangeFilter) => SqlStatement;
  /** Rows in a piece at most, where one may be large. */
  readonly pieceRows?: number;
  /** A sentence: why it can't come in. */
  readonly import: TransferImport | string;
}

const column =
  (type: ColumnType) =>
  (name: string, sql: string = name): TransferColumn => ({ name, type, nullable: false, sql });

export const integer = column('integer');
export const real = column('real');
export const truth = column('truth');
export const text = column('text');
export const list = column('list');
export const json = column('json');
export const bytes = column('bytes');
export const orNull = (given: TransferColumn): TransferColumn => ({ ...given, nullable: true });
