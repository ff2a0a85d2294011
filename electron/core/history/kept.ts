// Small facts that a part keeps over a restart; each part reads and writes its own alone.

import * as z from 'zod';
import type { Clock } from '../ports.ts';
import type { HistoryQueries } from './connection.ts';

/** What JSON can say; the owner of a fact checks its shape. */
export type KeptValue = z.infer<ReturnType<typeof z.json>>;

export interface KeptFact {
  readonly name: string;
  readonly value: KeptValue;
  /** Since when, UTC milliseconds. */
  readonly at: number;
}

/** Throws a DatabaseError when the history cannot be read or written. */
export interface Kept {
  /** Null when there is none. */
  get(owner: string, name: string): Promise<KeptValue>;
  /** By their names. */
  list(owner: string): Promise<readonly KeptFact[]>;
  /** Returns when it is on the disk. */
  set(owner: string, name: string, value: KeptValue): Promise<void>;
  remove(owner: string, name: string): Promise<void>;
}

export const createKept = (queries: HistoryQueries, clock: Pick<Clock, 'now'>): Kept => ({
  get: async (owner, name) => {
    const row = await queries
      .selectFrom('kept')
      .select('value')
      .where('owner', '=', owner)
      .where('name', '=', name)
      .executeTakeFirst();
    return row === undefined ? null : valueOf(row.value);
  },
  list: async (owner) => {
    const rows = await queries
      .selectFrom('kept')
      .select(['name', 'value', 'at'])
      .where('owner', '=', owner)
      .orderBy('name')
      .execute();
    return rows.map(({ name, value, at }) => ({ name, value: valueOf(value), at }));
  },
  set: async (owner, name, value) => {
    await keepFact(queries, owner, { name, value, at: clock.now() }).execute();
  },
  remove: async (owner, name) => {
    await queries.deleteFrom('kept').where('owner', '=', owner).where('name', '=', name).execute();
  },
});

/** The statement alone, for a transaction with more in it. */
export const keepFact = (queries: HistoryQueries, owner: string, fact: KeptFact) =>
  queries
    .insertInto('kept')
    .values({ owner, name: fact.name, value: JSON.stringify(fact.value), at: fact.at })
    .onConflict((conflict) =>
      conflict
        .columns(['owner', 'name'])
        .doUpdateSet(({ ref }) => ({ value: ref('excluded.value'), at: ref('excluded.at') })),
    );

const json = z.json();

const valueOf = (text: string): KeptValue => json.parse(JSON.parse(text));
