// The statements by which rows come in, portable between SQLite and PostgreSQL.

import type { SqlStatement, SqlValue } from '../../ports.ts';

/** SQL in a value's place, such as a look-up of a number that means something here only. */
export interface Expression {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** @param values by column; a column of a name that only some engines reserve is quoted by the caller */
export function insertInto(
  table: string,
  values: Readonly<Record<string, SqlValue | Expression>>,
  ending = '',
): SqlStatement {
  const given = Object.values(values).map((value) =>
    isExpression(value) ? value : { sql: '?', parameters: [value] },
  );
  return {
    sql: `insert into ${table} (${Object.keys(values).join(', ')}) values (${given.map(({ sql }) => sql).join(', ')})${ending}`,
    parameters: given.flatMap(({ parameters }) => parameters),
  };
}

const isExpression = (value: SqlValue | Expression): value is Expression =>
  typeof value === 'object' && value !== null && 'sql' in value;

/** The next number of a table with one writer. */
export const nextNumber = (table: string, column = 'id'): Expression => ({
  sql: `(select coalesce(max(${column}), 0) + 1 from ${table})`,
  parameters: [],
});

export const insertAddress = (family: SqlValue, address: SqlValue): SqlStatement =>
  insertInto(
    'addresses',
    { id: nextNumber('addresses'), family, address },
    ' on conflict (address) do nothing',
  );

/** The number of an address that insertAddress() has seen to; null of null. */
export const addressNumber = (address: SqlValue): Expression => ({
  sql: '(select id from addresses where address = ?)',
  parameters: [address],
});

export const insertSeries = (kind: SqlValue, name: SqlValue): SqlStatement =>
  insertInto(
    'series',
    { id: nextNumber('series'), kind, name },
    ' on conflict (kind, name) do nothing',
  );

/** The number of a series that insertSeries() has seen to. */
export const seriesNumber = (kind: SqlValue, name: SqlValue): Expression => ({
  sql: '(select id from series where kind = ? and name = ?)',
  parameters: [kind, name],
});
