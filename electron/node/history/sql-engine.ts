import type { Database as SqlJsDatabase, Statement } from 'sql.js';
import type { SqlRows, SqlStatement, SqlValue } from '../../core/ports.ts';
import { bindIntegers } from './bind-integers.ts';
import { DatabaseError, reasonOf } from './database-error.ts';

/** SQLite in this thread. */
export interface SqlEngine {
  /** All statements or none; throws a DatabaseError of kind `sql`. */
  readonly transaction: (statements: readonly SqlStatement[]) => readonly SqlRows[];
  /** The whole database as the bytes of a file. */
  readonly export: () => Uint8Array;
  readonly close: () => void;
}

/** The file is written whole at each save: small pages keep a young history small. */
const pageBytes = 1024;

export function createSqlEngine(database: SqlJsDatabase): SqlEngine {
  // The page size takes effect only while the database is empty.
  database.run(`pragma page_size = ${pageBytes}; pragma foreign_keys = on`);
  const counters = database.prepare('select total_changes(), changes(), last_insert_rowid()');

  const count = (): {
    readonly total: number;
    readonly last: number;
    readonly insertId: number;
  } => {
    counters.step();
    const [total, last, insertId] = counters.get();
    counters.reset();
    return { total: Number(total), last: Number(last), insertId: Number(insertId) };
  };

  const run = (statement: SqlStatement): SqlRows => {
    const { sql, parameters } = bindIntegers(statement);
    const before = count().total;
    let prepared: Statement | null = null;
    try {
      prepared = database.prepare(sql);
      // The types of sql.js know no bigint; bindIntegers has left none.
      prepared.bind([...parameters] as (string | number | Uint8Array | null)[]);
      const rows = readRows(prepared);
      const { total, last, insertId } = count();
      const changed = total !== before;
      return {
        rows,
        insertId: changed && /^\s*insert\b/i.test(sql) ? insertId : null,
        affectedRows: changed ? last : 0,
      };
    } catch (error) {
      throw new DatabaseError('sql', `SQLite refused "${statement.sql}": ${reasonOf(error)}.`);
    } finally {
      prepared?.free();
    }
  };

  return {
    transaction: (statements) => {
      database.run('begin');
      try {
        const results = statements.map(run);
        database.run('commit');
        return results;
      } catch (error) {
        // SQLite itself has already rolled back after some errors (a full disk, memory); then this one fails.
        try {
          database.run('rollback');
        } catch {}
        throw error instanceof DatabaseError
          ? error
          : new DatabaseError('sql', `SQLite could not commit: ${reasonOf(error)}.`);
      }
    },
    export: () => database.export(),
    close: () => database.close(),
  };
}

function readRows(prepared: Statement): Readonly<Record<string, SqlValue>>[] {
  const rows: Readonly<Record<string, SqlValue>>[] = [];
  // The names are known before the first row, and a statement without columns has none.
  const names = prepared.getColumnNames();
  const get = prepared.get.bind(prepared) as unknown as (
    parameters: null,
    config: { readonly useBigInt: true },
  ) => readonly SqlValue[];
  while (prepared.step()) {
    const values = get(null, { useBigInt: true });
    rows.push(
      Object.fromEntries(names.map((name, index) => [name, narrow(values[index] ?? null)])),
    );
  }
  return rows;
}

/** Integers are numbers wherever a number holds them exactly. */
const narrow = (value: SqlValue): SqlValue =>
  typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : value;
