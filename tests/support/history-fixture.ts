// Histories of earlier versions, as their programs have left them.

import initSqlJs from 'sql.js';
import { migrate } from '../../electron/core/history/migrate.ts';
import { migrations } from '../../electron/core/history/migrations/index.ts';
import type { SqlStatement } from '../../electron/core/ports.ts';
import { ok } from '../../shared/result.ts';
import {
  version3Rows,
  version4Rows,
  version5Rows,
  version6Rows,
} from './history-fixture-new-rows.ts';
import { type FixtureRow, type FixtureRows, version1Rows } from './history-fixture-rows.ts';
import { createMemoryDatabase, type MemoryDatabase } from './memory-database.ts';

/** By the version that has brought the tables. */
const rowsByVersion: Readonly<Record<number, FixtureRows>> = {
  1: version1Rows,
  3: version3Rows,
  4: version4Rows,
  5: version5Rows,
  6: version6Rows,
};

/** The bytes of a history of this version, with rows in every table: the same each time. */
export async function makeHistoryFixture(version: number): Promise<Uint8Array> {
  const database = await createMemoryDatabase();
  for (let step = 1; step <= version; step += 1) {
    await bringTo(database, step);
    await database.transaction(
      Object.entries(rowsByVersion[step] ?? {}).flatMap(([table, rows]) =>
        rows.map((row) => insertInto(table, row)),
      ),
    );
  }
  const { Database } = await initSqlJs();
  const file = new Database(database.content());
  // The engine's own, which version 1 did not have; and small, for it stays in the repository.
  file.run('drop table journal_position; pragma page_size = 512; vacuum');
  return file.export();
}

export async function bringTo(database: MemoryDatabase, version: number): Promise<void> {
  const migrated = await migrate(database, migrations.slice(0, version), async () => ok(undefined));
  if (!migrated.ok) throw new Error(migrated.error);
}

/** Every row of every table but the engine's own, in the order of writing. */
export async function contentsOf(database: MemoryDatabase): Promise<FixtureRows> {
  const [tables] = await database.transaction([
    plain(
      "select name from sqlite_master where type = 'table' and name not in ('schema_version', 'journal_position') order by name",
    ),
  ]);
  const names = (tables?.rows ?? []).map(({ name }) => String(name));
  const contents = await database.transaction(
    names.map((name) => plain(`select * from ${name} order by rowid`)),
  );
  return Object.fromEntries(names.map((name, index) => [name, contents[index]?.rows ?? []]));
}

const plain = (sql: string): SqlStatement => ({ sql, parameters: [] });

const insertInto = (table: string, row: FixtureRow): SqlStatement => ({
  sql: `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row)
    .map(() => '?')
    .join(', ')})`,
  parameters: Object.values(row),
});
