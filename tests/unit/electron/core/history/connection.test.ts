import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { connect, inTransaction } from '../../../../../electron/core/history/connection.ts';
import { migrate } from '../../../../../electron/core/history/migrate.ts';
import { migrations } from '../../../../../electron/core/history/migrations/index.ts';
import { ok } from '../../../../../shared/result.ts';
import { createMemoryDatabase } from '../../../../support/memory-database.ts';

const open = async () => {
  const database = await createMemoryDatabase();
  await migrate(database, migrations, async () => ok(undefined));
  return { database, queries: connect(database) };
};
const statistics = (id: string) => ({ source_id: id, statistics: '{}' });

describe('the connection', () => {
  it('runs single statements through the port', async () => {
    const { queries } = await open();
    const inserted = await queries
      .insertInto('source_statistics')
      .values([statistics('a'), statistics('b')])
      .executeTakeFirstOrThrow();
    expect(inserted.numInsertedOrUpdatedRows).toBe(2n);
    expect(await queries.selectFrom('source_statistics').selectAll().execute()).toEqual([
      statistics('a'),
      statistics('b'),
    ]);
  });

  it('runs several statements all or none', async () => {
    const { database, queries } = await open();
    const twice = [1, 2].map(() => queries.insertInto('source_statistics').values(statistics('a')));
    await expect(inTransaction(database, twice)).rejects.toThrow('UNIQUE constraint failed');
    expect(await queries.selectFrom('source_statistics').selectAll().execute()).toEqual([]);
  });

  it('names inTransaction() to whoever begins a transaction of Kysely', async () => {
    const { queries } = await open();
    await expect(
      queries.transaction().execute((inside) => inside.selectFrom('changes').selectAll().execute()),
    ).rejects.toThrow('Use inTransaction().');
  });

  it('refuses a value that SQL does not have', async () => {
    const { queries } = await open();
    await expect(sql`select ${true}`.execute(queries)).rejects.toThrow(
      'A statement cannot carry a value of type boolean.',
    );
  });
});
