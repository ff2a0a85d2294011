import { describe, expect, it } from 'vitest';
import { migrate } from '../../../../../electron/core/history/migrate.ts';
import { migrations } from '../../../../../electron/core/history/migrations/index.ts';
import { createMemoryDatabase } from '../../../../support/memory-database.ts';

const first = { version: 1, statements: ['create table a (id integer)'] };
const second = {
  version: 2,
  statements: ['alter table a add column b text', 'create table c (id integer)'],
};
const broken = {
  version: 2,
  statements: ['create table c (id integer)', 'create table a (id integer)'],
};

const tableNames = async (database: Awaited<ReturnType<typeof createMemoryDatabase>>) => {
  const [tables] = await database.transaction([
    { sql: "select name from sqlite_master where type = 'table' order by name", parameters: [] },
  ]);
  return tables?.rows.map(({ name }) => name);
};

describe('migrate', () => {
  it('takes every step once', async () => {
    const database = await createMemoryDatabase();
    expect(await migrate(database, [first, second])).toEqual({ ok: true, value: 2 });
    expect(await migrate(database, [first, second])).toEqual({ ok: true, value: 0 });
  });

  it('goes on from an older version', async () => {
    const database = await createMemoryDatabase();
    await migrate(database, [first]);
    expect(await migrate(database, [first, second])).toEqual({ ok: true, value: 1 });
    expect(await tableNames(database)).toEqual(['a', 'c', 'schema_version']);
  });

  it('leaves nothing of a step that fails', async () => {
    const database = await createMemoryDatabase();
    await migrate(database, [first]);
    await expect(migrate(database, [first, broken])).rejects.toThrow('table a already exists');
    expect(await tableNames(database)).toEqual(['a', 'schema_version']);
    expect(await migrate(database, [first, second])).toEqual({ ok: true, value: 1 });
  });

  it('refuses a history of a newer program in one sentence', async () => {
    const database = await createMemoryDatabase();
    await migrate(database, [first, second]);
    expect(await migrate(database, [first])).toEqual({
      ok: false,
      error:
        'The history was written by a newer IP Beacon (version 2 of its tables; this one knows 1): ' +
        'install that one again, or name another folder with --data-dir.',
    });
  });

  it('knows its own migrations as 1, 2, 3 without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(
      migrations.map((_, index) => index + 1),
    );
  });
});
