// Each address stands in the history once. Who refers to one gives its text, and its number is looked up inside the
// statement: nothing is read first, so that nothing can come between.

import { type RawBuilder, sql } from 'kysely';
import type { Family } from '../../../shared/domain/family.ts';
import type { HistoryQueries } from './connection.ts';

interface Seen {
  readonly family: Family;
  readonly address: string;
}

/** Statements that make sure that each of them is there, for the transaction that refers to them with addressId(). */
export const internAddresses = (queries: HistoryQueries, seen: readonly Seen[]) =>
  [...new Map(seen.map((one) => [one.address, one])).values()].map(({ family, address }) =>
    queries
      .insertInto('addresses')
      .values({ id: nextId('addresses'), family, address })
      .onConflict((conflict) => conflict.column('address').doNothing()),
  );

/** The number of an address; null for none. */
export const addressId = <Address extends string | null>(
  address: Address,
): RawBuilder<Address extends string ? number : number | null> =>
  sql`(select id from addresses where address = ${address})`;

/** Not the engine's own counting, which every engine spells differently; a history has one writer only. */
export const nextId = (table: string): RawBuilder<number> =>
  sql`(select coalesce(max(id), 0) + 1 from ${sql.table(table)})`;
