import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SqlStatement, SqlValue } from '../../../../../electron/core/ports.ts';
import { DatabaseError } from '../../../../../electron/node/history/database-error.ts';
import { createMemoryDatabase } from '../../../../support/memory-database.ts';

const statement = (sql: string, ...parameters: SqlValue[]): SqlStatement => ({ sql, parameters });

describe('the engine', () => {
  it('gives the rows and the number of affected rows of each statement', async () => {
    const database = await createMemoryDatabase();
    expect(
      await database.transaction([
        statement('create table t (id integer primary key, name text)'),
        statement('insert into t (name) values (?), (?)', 'a', 'b'),
        statement('select id, name from t order by id'),
        statement('update t set name = ? where id = ?', 'c', 2),
        statement('delete from t where id = 9'),
      ]),
    ).toEqual([
      { rows: [], affectedRows: 0 },
      { rows: [], affectedRows: 2 },
      {
        rows: [
          { id: 1, name: 'a' },
          { id: 2, name: 'b' },
        ],
        affectedRows: 0,
      },
      { rows: [], affectedRows: 1 },
      { rows: [], affectedRows: 0 },
    ]);
  });

  it('binds every integer of 64 bit as an integer and reads it back exactly', async () => {
    const database = await createMemoryDatabase();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n)),
        async (value) => {
          const [result] = await database.transaction([
            statement(
              'select typeof(?) as type, ? as value, ? = ? as same',
              value,
              value,
              value,
              value,
            ),
          ]);
          const narrow = Number.isSafeInteger(Number(value)) ? Number(value) : value;
          // JavaScript has a zero of its own below zero; SQLite's integers have one.
          const expected = narrow === 0 ? 0 : narrow;
          expect(result?.rows).toEqual([{ type: 'integer', value: expected, same: 1 }]);
        },
      ),
    );
  });

  it('keeps floats, texts with NUL, bytes and null', async () => {
    const database = await createMemoryDatabase();
    const values = [0.1, 'a\0b', new Uint8Array([0, 255]), null];
    const [result] = await database.transaction([
      statement('select ? a, ? b, ? c, ? d', ...values),
    ]);
    expect(Object.values(result?.rows[0] ?? {})).toEqual(values);
  });

  it('undoes the whole transaction when one statement fails, and says which', async () => {
    const database = await createMemoryDatabase();
    await database.transaction([statement('create table t (id integer primary key)')]);
    const failing = database.transaction([
      statement('insert into t values (1)'),
      statement('insert into t values (?)', 1),
    ]);
    await expect(failing).rejects.toEqual(
      new DatabaseError(
        'sql',
        'SQLite refused "insert into t values (?)": UNIQUE constraint failed: t.id.',
      ),
    );
    const [after] = await database.transaction([statement('select count(*) as n from t')]);
    expect(after?.rows).toEqual([{ n: 0 }]);
  });

  it('holds foreign keys, also after an export', async () => {
    const database = await createMemoryDatabase();
    await database.transaction([
      statement('create table a (id integer primary key)'),
      statement('create table b (a_id integer references a(id))'),
    ]);
    database.content();
    await expect(
      database.transaction([statement('insert into b values (7)')]),
    ).rejects.toMatchObject({
      kind: 'sql',
    });
  });

  it('opens again what it has exported', async () => {
    const database = await createMemoryDatabase();
    await database.transaction([
      statement('create table t (n integer)'),
      statement('insert into t values (?)', 2 ** 52),
    ]);
    const again = await createMemoryDatabase(database.content());
    const [read] = await again.transaction([statement('select n from t')]);
    expect(read?.rows).toEqual([{ n: 2 ** 52 }]);
  });
});
