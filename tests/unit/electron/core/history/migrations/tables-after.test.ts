import { expect, it } from 'vitest';
import { migrate } from '../../../../../../electron/core/history/migrate.ts';
import { migrations } from '../../../../../../electron/core/history/migrations/index.ts';
import { tablesAfter } from '../../../../../../electron/core/history/migrations/tables-after.ts';
import { ok } from '../../../../../../shared/result.ts';
import { createMemoryDatabase } from '../../../../../support/memory-database.ts';

it('reads from the statements what a table is called in the end', () => {
  const statements = [
    'create table a (id integer)',
    'create table b (id integer)',
    'create index a_id on a (id)',
    'alter table a add column b text',
    'create table new_a (id integer)',
    'drop table a',
    'alter table new_a rename to a',
    'drop table b',
  ];
  expect(tablesAfter([{ version: 1, statements }])).toEqual(['a']);
});

it.each(migrations.map(({ version }) => version))(
  'names exactly the tables of version %i',
  async (version) => {
    const steps = migrations.slice(0, version);
    const database = await createMemoryDatabase();
    const own = (await createMemoryDatabase().then(tablesOf)).concat('schema_version');
    await migrate(database, steps, async () => ok(undefined));
    expect(tablesAfter(steps)).toEqual(
      (await tablesOf(database)).filter((name) => !own.includes(name)),
    );
  },
);

async function tablesOf(
  database: Awaited<ReturnType<typeof createMemoryDatabase>>,
): Promise<readonly string[]> {
  const [tables] = await database.transaction([
    { sql: "select name from sqlite_master where type = 'table' order by name", parameters: [] },
  ]);
  return (tables?.rows ?? []).map(({ name }) => String(name));
}
