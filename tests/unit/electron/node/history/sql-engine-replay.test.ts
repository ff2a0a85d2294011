import * as fc from 'fast-check';
import { loadSqlJs } from '../../../../../electron/node/history/load-sql-js.ts';
import { describe, expect, it } from 'vitest';
import type { SqlStatement, SqlValue } from '../../../../../electron/core/ports.ts';
import type { JournalEntry } from '../../../../../electron/node/history/journal-codec.ts';
import {
  createSqlEngine,
  type SqlEngine,
} from '../../../../../electron/node/history/sql-engine.ts';

const sqlJs = await loadSqlJs();
const engineOf = (bytes: Uint8Array | null = null) => createSqlEngine(new sqlJs.Database(bytes));
const statement = (sql: string, ...parameters: SqlValue[]): SqlStatement => ({ sql, parameters });

/** Runs each transaction in a batch of its own; what the journal would hold. */
function record(engine: SqlEngine, ...transactions: SqlStatement[][]): JournalEntry[] {
  return transactions.flatMap((statements) => {
    engine.begin();
    const attempted = engine.attempt(statements);
    engine.commit();
    return attempted.ok && attempted.value.entry !== null ? [attempted.value.entry] : [];
  });
}

function replayed(entries: readonly JournalEntry[]): SqlEngine {
  const engine = engineOf();
  engine.begin();
  for (const entry of entries) engine.replay(entry);
  engine.commit();
  return engine;
}

const rowsOf = (engine: SqlEngine, sql: string) =>
  engine.transaction([statement(sql)])[0]?.rows ?? [];

describe('what the engine records', () => {
  it('is nothing for a transaction that only reads or changes no row', () => {
    const engine = engineOf();
    const made = record(engine, [statement('create table t (a integer)')]);
    expect(made).toHaveLength(1);
    expect(
      record(
        engine,
        [statement('select * from t')],
        [statement('update t set a = 1')],
        [statement('with b as (select 1) select * from b')],
      ),
    ).toEqual([]);
  });

  it('is the statements with their number of changed rows', () => {
    const engine = engineOf();
    const insert = statement('insert into t values (?), (?)', 1, 'two');
    expect(
      record(engine, [statement('create table t (a)')], [insert, statement('select * from t')]),
    ).toEqual([
      { statements: [statement('create table t (a)')], changes: 0 },
      { statements: [insert], changes: 2 },
    ]);
  });

  it('is nothing of a transaction that failed, and the others of its batch stay', () => {
    const engine = engineOf();
    engine.transaction([statement('create table t (a integer unique)')]);
    engine.begin();
    const first = engine.attempt([statement('insert into t values (1)')]);
    const second = engine.attempt([
      statement('insert into t values (2)'),
      statement('insert into t values (1)'),
    ]);
    const third = engine.attempt([statement('insert into t values (3)')]);
    engine.commit();
    expect([first.ok, second.ok, third.ok]).toEqual([true, false, true]);
    expect(rowsOf(engine, 'select a from t order by a')).toEqual([{ a: 1 }, { a: 3 }]);
  });

  it('brings back chance and the clock as they were', () => {
    const engine = engineOf();
    const entries = record(
      engine,
      [statement('create table t (id integer primary key, a, made default current_timestamp)')],
      [statement('insert into t (a) values (random()), (randomblob(8))')],
      [statement("update t set a = strftime('%f', 'now') || random() where id = 1")],
      [statement('insert into t (a) values (?)', 'by default only')],
      [statement('delete from t where id = 2 + 0 * random()')],
    );
    const all = 'select * from t order by id';
    expect(rowsOf(replayed(entries), all)).toEqual(rowsOf(engine, all));
    expect(rowsOf(engine, all)).toHaveLength(2);
  });

  it('keeps what refers to a row that is brought back by its image', () => {
    const engine = engineOf();
    const entries = record(
      engine,
      [
        statement('create table p (id integer primary key, a)'),
        statement('create table c (p integer references p(id) on delete cascade)'),
      ],
      [statement('insert into p values (1, 0)'), statement('insert into c values (1)')],
      [statement('update p set a = random()')],
    );
    expect(rowsOf(replayed(entries), 'select * from c')).toEqual([{ p: 1 }]);
  });

  it.each(['insert into w values (random(), 1)', 'create table copy as select random() as r'])(
    'cannot be %j, and says so',
    (sql) => {
      const engine = engineOf();
      engine.transaction([statement('create table w (k primary key, a) without rowid')]);
      engine.begin();
      const attempted = engine.attempt([statement(sql)]);
      engine.commit();
      expect(attempted.ok).toBe(false);
      expect(attempted.ok ? '' : attempted.error.message).toMatch(
        /its rows would be others when the journal is read back\.$/,
      );
      expect(rowsOf(engine, 'select count(*) as n from w')).toEqual([{ n: 0 }]);
    },
  );

  it('is refused when it has another effect than at first', () => {
    const engine = engineOf();
    engine.transaction([statement('create table t (a)')]);
    engine.begin();
    expect(() =>
      engine.replay({ statements: [statement('insert into t values (1)')], changes: 2 }),
    ).toThrow('it changed 1 rows instead of 2');
  });

  it('brings every database back, whatever was done to it', () => {
    const key = fc.integer({ min: 1, max: 6 });
    const step = fc.oneof(
      fc
        .tuple(key, fc.string())
        .map(([id, a]) =>
          statement(
            'insert into t values (?, ?) on conflict (id) do update set a = excluded.a',
            id,
            a,
          ),
        ),
      key.map((id) => statement('delete from t where id <= ?', id)),
      key.map((id) => statement('update t set a = a || random() where id >= ?', id)),
      key.map((id) =>
        statement('insert or replace into t select id + 1, a from t where id = ?', id),
      ),
      key.map((id) => statement('insert into t values (?, randomblob(3))', id)),
    );
    fc.assert(
      fc.property(fc.array(fc.array(step, { maxLength: 3 }), { maxLength: 12 }), (transactions) => {
        const engine = engineOf();
        const entries = record(
          engine,
          [statement('create table t (id integer primary key, a)')],
          ...transactions,
        );
        const again = replayed(entries);
        const all = 'select id, hex(a) as a from t order by id';
        expect(rowsOf(again, all)).toEqual(rowsOf(engine, all));
        engine.close();
        again.close();
      }),
    );
  });

  it('keeps its position in the file', () => {
    const engine = engineOf();
    expect(engine.position()).toBe(0);
    engine.setPosition(2 ** 40);
    expect(engineOf(engine.export()).position()).toBe(2 ** 40);
  });
});
