import initSqlJs from 'sql.js';
import type { SqliteFiles } from '../../electron/core/ports.ts';
import { fail, ok } from '../../shared/result.ts';

const loadedSqlJs = initSqlJs();

/** Reads SQLite files in this thread. */
export const createMemorySqliteFiles = (): SqliteFiles => ({
  read: async (bytes, queries) => {
    const sqlJs = await loadedSqlJs;
    const database = new sqlJs.Database(bytes);
    try {
      return ok(
        queries.map(({ sql, parameters }) => {
          const statement = database.prepare(sql);
          statement.bind(
            parameters.map((value) => (typeof value === 'bigint' ? Number(value) : value)),
          );
          const rows = [];
          while (statement.step()) rows.push(statement.getAsObject());
          statement.free();
          return { rows, affectedRows: 0 };
        }),
      );
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return fail(`The SQLite file cannot be read: ${why}.`);
    } finally {
      database.close();
    }
  },
});

/** The bytes of an SQLite file that these statements make. */
export async function sqliteFileOf(statements: readonly string[]): Promise<Uint8Array> {
  const sqlJs = await loadedSqlJs;
  const database = new sqlJs.Database();
  for (const statement of statements) database.run(statement);
  const bytes = database.export();
  database.close();
  return bytes;
}
