import { describe, expect, it } from 'vitest';
import { type BeforeMigration, migrate } from '../../../../../electron/core/history/migrate.ts';
import { migrations } from '../../../../../electron/core/history/migrations/index.ts';
import type { Migration } from '../../../../../electron/core/history/migrations/migration.ts';
import { fail, ok } from '../../../../../shared/result.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../../../support/memory-database.ts';

const first = { version: 1, statements: ['create table a (id integer)'] };
const second = {
  version: 2,
  statements: ['alter table a add column b text', 'create table c (id integer)'],
};
const broken = {
  version: 2,
  statements: [
    'create table c (id integer)',
    'insert into a values (2)',
    'create table a (id integer)',
  ],
};

const read = async (database: MemoryDatabase, sql: string) => {
  const [found] = await database.transaction([{ sql, parameters: [] }]);
  return (found?.rows ?? []).map((row) => Object.values(row)[0]);
};
/** Without the engine's own. */
const tableNames = (database: MemoryDatabase) =>
  read(
    database,
    "select name from sqlite_master where type = 'table' and name <> 'journal_position' order by name",
  );
const keepNothing: BeforeMigration = async () => ok(undefined);
const toVersion = (database: MemoryDatabase, steps: readonly Migration[]) =>
  migrate(database, steps, keepNothing);

describe('migrate', () => {
  it('takes every step once', async () => {
    const database = await createMemoryDatabase();
    expect(await toVersion(database, [first, second])).toEqual(ok(2));
    expect(await toVersion(database, [first, second])).toEqual(ok(0));
    expect(await read(database, 'select version from schema_version')).toEqual([2]);
  });

  it('goes on from an older version', async () => {
    const database = await createMemoryDatabase();
    await toVersion(database, [first]);
    expect(await toVersion(database, [first, second])).toEqual(ok(1));
    expect(await tableNames(database)).toEqual(['a', 'c', 'schema_version']);
  });

  it('leaves the old version whole when a step fails', async () => {
    const database = await createMemoryDatabase();
    await toVersion(database, [first]);
    await database.transaction([{ sql: 'insert into a values (1)', parameters: [] }]);
    expect(await toVersion(database, [first, broken])).toEqual(
      fail(
        'The history cannot be brought to version 2 of its tables: SQLite refused ' +
          '"create table a (id integer)": table a already exists. It is whole in version 1.',
      ),
    );
    expect(await tableNames(database)).toEqual(['a', 'schema_version']);
    expect(await read(database, 'select id from a')).toEqual([1]);
    expect(await toVersion(database, [first, second])).toEqual(ok(1));
  });

  it('writes nothing when nothing is missing', async () => {
    const database = await createMemoryDatabase();
    await toVersion(database, migrations);
    database.failWrites('read-only');
    expect(await toVersion(database, migrations)).toEqual(ok(0));
  });

  it('refuses a history of a newer program in one sentence, and touches nothing', async () => {
    const database = await createMemoryDatabase();
    await toVersion(database, [first, second]);
    const before = database.content();
    database.failWrites('It was written to.');
    expect(await toVersion(database, [first])).toEqual(
      fail(
        'The history was written by a newer IP Beacon (version 2 of its tables; this one knows 1): ' +
          'install that one again, or name another folder with --data-dir.',
      ),
    );
    expect(database.content()).toEqual(before);
  });

  it('refuses a version whose tables are not there', async () => {
    const database = await createMemoryDatabase();
    await toVersion(database, [first, second]);
    await database.transaction([{ sql: 'drop table c', parameters: [] }]);
    const third = { version: 3, statements: ['create table d (id integer)'] };
    expect(await toVersion(database, [first, second, third])).toEqual(
      fail(
        'The history says that its tables are those of version 2, and yet some are not there (c): ' +
          'something else has changed it. "ip-beacon doctor" says what can be done.',
      ),
    );
    expect(await tableNames(database)).toEqual(['a', 'schema_version']);
  });

  it('takes up a history whose first start was cut short', async () => {
    const database = await createMemoryDatabase();
    await database.transaction([
      { sql: 'create table schema_version (version integer not null)', parameters: [] },
    ]);
    expect(await toVersion(database, [first])).toEqual(ok(1));
  });

  it('knows its own migrations as 1, 2, 3 without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(
      migrations.map((_, index) => index + 1),
    );
  });
});

describe('the backup before a migration', () => {
  it('is made once, before the first step, and told from where to where', async () => {
    const database = await createMemoryDatabase();
    await toVersion(database, [first]);
    const seen: unknown[] = [];
    const third = { version: 3, statements: ['create table d (id integer)'] };
    await migrate(database, [first, second, third], async (from, to) => {
      seen.push(from, to, await tableNames(database));
      return ok(undefined);
    });
    expect(seen).toEqual([1, 3, ['a', 'schema_version']]);
  });

  it('is not made of nothing, nor when nothing is missing', async () => {
    const database = await createMemoryDatabase();
    const refuse: BeforeMigration = async () => fail('It was made.');
    expect(await migrate(database, [first], refuse)).toEqual(ok(1));
    expect(await migrate(database, [first], refuse)).toEqual(ok(0));
  });

  it('refuses the start when it fails, and nothing is changed', async () => {
    const database = await createMemoryDatabase();
    await toVersion(database, [first]);
    const refuse: BeforeMigration = async () => fail('The disk is full.');
    expect(await migrate(database, [first, second], refuse)).toEqual(
      fail(
        'This IP Beacon has to bring the history into a newer form, and before that it keeps a backup, ' +
          'which failed: The disk is full. Nothing was changed.',
      ),
    );
    expect(await tableNames(database)).toEqual(['a', 'schema_version']);
  });
});
