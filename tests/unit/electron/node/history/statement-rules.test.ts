import { describe, expect, it } from 'vitest';
import {
  isRepeatableSchema,
  rulesOf,
} from '../../../../../electron/node/history/statement-rules.ts';

const refusalOf = (sql: string) => rulesOf({ sql }).refusal;
const isRepeatable = (sql: string) => rulesOf({ sql }).isRepeatable;

describe('the rules for a statement', () => {
  it.each([
    ['select 1', { onlyReads: true, changesSchema: false }],
    [' -- why\n SELECT 1', { onlyReads: true, changesSchema: false }],
    ['/* a */ pragma page_count', { onlyReads: true, changesSchema: false }],
    ['explain delete from t', { onlyReads: true, changesSchema: false }],
    [
      'with a as (select 1) insert into t select * from a',
      { onlyReads: false, changesSchema: false },
    ],
    ['insert into t values (1)', { onlyReads: false, changesSchema: false }],
    ['create index i on t (a)', { onlyReads: false, changesSchema: true }],
    ['drop table t', { onlyReads: false, changesSchema: true }],
  ])('sees what %j does', (sql, expected) => {
    expect(rulesOf({ sql })).toMatchObject({ refusal: null, ...expected });
  });

  it.each([
    ['', 'it is empty'],
    ['begin', '"begin" would cross the transaction it runs in'],
    ['COMMIT', '"commit" would cross the transaction it runs in'],
    ['savepoint a', '"savepoint" would cross the transaction it runs in'],
    ['vacuum', '"vacuum" would cross the transaction it runs in'],
    ["attach 'x' as y", '"attach" would cross the transaction it runs in'],
    ['pragma foreign_keys = off', 'a pragma cannot be set from here'],
    [
      'create table c (p integer references t(id) deferrable initially deferred)',
      'deferred foreign keys are checked behind the journal',
    ],
    ['insert into t values (1); delete from t', 'it is more than one statement'],
  ])('refuses %j', (sql, why) => {
    expect(refusalOf(sql)).toBe(why);
  });

  it('takes what only looks refused', () => {
    expect(refusalOf("insert into t values ('begin; commit')")).toBeNull();
    expect(refusalOf('insert into t values (1);')).toBeNull();
    expect(
      refusalOf('create trigger g after insert on t begin delete from u; delete from v; end'),
    ).toBeNull();
  });

  it.each([
    'insert into t values (random())',
    'insert into t values (datetime())',
    "update t set a = strftime ('%s', 'now')",
    'insert into t values (CURRENT_TIMESTAMP)',
    'insert into t select last_insert_rowid()',
    'insert into t select changes()',
  ])('knows that %j would not be repeated', (sql) => {
    expect(isRepeatable(sql)).toBe(false);
  });

  it.each([
    "insert into t values ('random()')",
    'insert into t ("current_date") values (1)',
    'update t set date = 1 where time > 2',
    'delete from t -- where at < datetime()',
  ])('knows that %j can be repeated', (sql) => {
    expect(isRepeatable(sql)).toBe(true);
  });

  it('takes a table named like a function for no function', () => {
    expect(isRepeatable('create table changes (id integer)')).toBe(true);
    expect(isRepeatable('insert into changes (id) values (1)')).toBe(true);
    expect(isRepeatable('insert into t select changes ( )')).toBe(false);
  });

  it('looks into a schema for defaults and triggers too', () => {
    expect(isRepeatableSchema('create table t (a integer default 1)')).toBe(true);
    expect(isRepeatableSchema('create table t (a text default current_timestamp)')).toBe(false);
  });
});
