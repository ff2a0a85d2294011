import type { Database as SqlJsDatabase, Statement } from 'sql.js';
import type { SqlRows, SqlStatement, SqlValue } from '../../core/ports.ts';
import { bindIntegers } from './bind-integers.ts';
import { DatabaseError, reasonOf } from './database-error.ts';

/** Runs single statements; prepared ones are kept, for a history asks the same few again and again. */
export interface SqlRunner {
  /** Throws a DatabaseError of kind `sql`. */
  readonly run: (statement: SqlStatement) => SqlRows;
  /** The same without its rows: the number of rows it changed. */
  readonly execute: (statement: SqlStatement) => number;
  /** A statement without parameters and rows, such as `commit`. */
  readonly control: (sql: string) => void;
  /** Rows changed since the connection was opened. */
  readonly totalChanges: () => number;
  /** Frees what is prepared. */
  readonly forget: () => void;
}

/** Each holds a few KB of SQLite's memory; the product has about a hundred different statements. */
const mostPrepared = 128;

export function createSqlRunner(database: SqlJsDatabase): SqlRunner {
  const prepared = new Map<string, Statement>();

  const prepare = (sql: string): Statement => {
    const kept = prepared.get(sql);
    if (kept !== undefined) return kept;
    const made = database.prepare(sql);
    if (prepared.size >= mostPrepared) {
      const [oldest] = prepared.keys();
      if (oldest !== undefined) drop(oldest);
    }
    prepared.set(sql, made);
    return made;
  };

  const drop = (sql: string): void => {
    prepared.get(sql)?.free();
    prepared.delete(sql);
  };

  const totalChanges = (): number => {
    const statement = prepare('select total_changes()');
    statement.step();
    const [total] = statement.get();
    statement.reset();
    return Number(total);
  };

  const perform = <Value>(given: SqlStatement, read: (ready: Statement) => Value) => {
    const { sql, parameters } = bindIntegers(given);
    const before = mayChangeRows.test(sql) ? totalChanges() : 0;
    try {
      const ready = prepare(sql);
      // The types of sql.js know no bigint; bindIntegers has left none.
      ready.bind(parameters.map(wellFormed) as (string | number | Uint8Array | null)[]);
      const value = read(ready);
      ready.reset();
      if (changesRows.test(sql)) return { value, changed: database.getRowsModified() };
      return { value, changed: mayChangeRows.test(sql) ? totalChanges() - before : 0 };
    } catch (error) {
      drop(sql);
      throw new DatabaseError('sql', `SQLite refused "${given.sql}": ${reasonOf(error)}.`);
    }
  };

  return {
    run: (statement) => {
      const { value, changed } = perform(statement, readRows);
      return { rows: value, affectedRows: changed };
    },
    execute: (statement) =>
      perform(statement, (ready) => {
        while (ready.step());
      }).changed,
    control: (sql) => {
      prepare(sql).step();
      prepare(sql).reset();
    },
    totalChanges,
    forget: () => {
      for (const sql of prepared.keys()) drop(sql);
    },
  };
}

/** After another statement SQLite would still count the rows of the one before. */
const changesRows = /^\s*(insert|update|delete|replace)\b/i;
const mayChangeRows = /^\s*with\b/i;

/** Half a surrogate pair is no UTF-8: what is stored is what the journal can bring back. */
const wellFormed = (value: SqlValue): SqlValue =>
  typeof value === 'string' && /\p{Surrogate}/u.test(value) ? Buffer.from(value).toString() : value;

function readRows(prepared: Statement): SqlRows['rows'] {
  const rows: Record<string, SqlValue>[] = [];
  // The names are known before the first row, and a statement without columns has none.
  const names = prepared.getColumnNames();
  while (prepared.step()) {
    const values = readValues(prepared);
    const row: Record<string, SqlValue> = {};
    for (let column = 0; column < names.length; column += 1) {
      row[names[column] ?? ''] = values[column] ?? null;
    }
    rows.push(row);
  }
  return rows;
}

/** Integers are numbers wherever a number holds them exactly; only then is a row read a second time. */
function readValues(prepared: Statement): readonly SqlValue[] {
  const values: readonly SqlValue[] = prepared.get();
  return values.some(mayBeWide) ? exactly(prepared).map(narrow) : values;
}

const mayBeWide = (value: SqlValue): boolean =>
  typeof value === 'number' && (value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER);

/** The types of sql.js leave out what its get() can do. */
const exactly = (prepared: Statement): readonly SqlValue[] =>
  (
    prepared.get.bind(prepared) as unknown as (
      parameters: null,
      config: { readonly useBigInt: true },
    ) => readonly SqlValue[]
  )(null, { useBigInt: true });

const narrow = (value: SqlValue): SqlValue =>
  typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : value;
