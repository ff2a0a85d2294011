// For statements that would give other rows when they are run again: not they but the rows they left are recorded,
// as statements of their own.

import type { Database as SqlJsDatabase } from 'sql.js';
import type { SqlRows, SqlStatement, SqlValue } from '../../core/ports.ts';
import { DatabaseError } from './database-error.ts';

export interface RowImages {
  readonly rows: SqlRows;
  /** Put or delete each row that was touched, in that order. */
  readonly statements: readonly SqlStatement[];
}

type Run = (statement: SqlStatement) => SqlRows;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export function createRowImages(
  database: SqlJsDatabase,
  run: Run,
): (statement: SqlStatement) => RowImages {
  return (statement) => {
    const touched = new Map<string, { readonly table: string; readonly rowId: number }>();
    let heard = 0;
    const before = changesOf(run);
    database.updateHook((_operation, _database, table, rowId) => {
      heard += 1;
      touched.set(`${rowId} ${table}`, { table, rowId });
    });
    let rows: SqlRows;
    try {
      rows = run(statement);
    } finally {
      database.updateHook(null);
    }
    // The hook does not hear of tables without row ids, nor of a delete without a condition.
    if (heard < changesOf(run) - before) {
      throw new DatabaseError(
        'sql',
        `The history does not take "${statement.sql}": its rows would be others when the journal is read back.`,
      );
    }
    return { rows, statements: [...touched.values()].flatMap((row) => imagesOf(run, row)) };
  };
}

const changesOf = (run: Run): number =>
  Number(run({ sql: 'select total_changes() as n', parameters: [] }).rows[0]?.['n']);

function imagesOf(
  run: Run,
  { table, rowId }: { readonly table: string; readonly rowId: number },
): readonly SqlStatement[] {
  const name = quoted(table);
  const found = run({ sql: `select * from ${name} where rowid = ?`, parameters: [rowId] }).rows[0];
  if (found === undefined) {
    return [{ sql: `delete from ${name} where rowid = ?`, parameters: [rowId] }];
  }
  const columns = Object.keys(found).map(quoted);
  // A text need not be valid UTF-8 (a blob was appended to it): it is read and brought back by its bytes.
  const isText = Object.values(found).map((value) => typeof value === 'string');
  const read = columns.map((column, index) => (isText[index] ? `cast(${column} as blob)` : column));
  const exact = run({
    sql: `select ${read.map((column, index) => `${column} as c${index}`).join(', ')} from ${name} where rowid = ?`,
    parameters: [rowId],
  }).rows[0];
  const values: readonly SqlValue[] = columns.map((_, index) => exact?.[`c${index}`] ?? null);
  const places = isText.map((text) => (text ? 'cast(? as text)' : '?'));
  // Not "insert or replace" alone: that deletes the row first, and with it what refers to it.
  return [
    {
      sql: `update or replace ${name} set ${columns.map((column, index) => `${column} = ${places[index]}`).join(', ')} where rowid = ?`,
      parameters: [...values, rowId],
    },
    {
      sql: `insert or replace into ${name} (rowid, ${columns.join(', ')}) select ?, ${places.join(', ')} where not exists (select 1 from ${name} where rowid = ?)`,
      parameters: [rowId, ...values, rowId],
    },
  ];
}
