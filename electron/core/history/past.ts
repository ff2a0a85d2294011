// What is no news any more, kept by the number of its last row: it came in from elsewhere, and was told there, or is
// never told.

import type { SqlStatement } from '../ports.ts';
import type { Kept } from './kept.ts';

export interface Past {
  /** The number of the last change that is none to be told late. 0: none is past. */
  readonly change: number;
  /** The number of the last event after which nothing is going on any more: no outage, no bot that is down. */
  readonly event: number;
  /** Until when reports are told, UTC milliseconds. */
  readonly reportsUntil: number;
}

const owner = 'past';

/** Makes all rows past that are there. @param now UTC milliseconds */
export const makePast = (table: 'changes' | 'events', now: number): SqlStatement => ({
  sql: `insert into kept (owner, name, value, at)
    select ?, ?, cast(coalesce(max(id), 0) as text), ? from ${table} where true
    on conflict (owner, name) do update set value = excluded.value, at = excluded.at`,
  parameters: [owner, table, now],
});

/** Makes the reports past that were due by now. @param now UTC milliseconds */
export const makeReportsPast = (now: number): SqlStatement => ({
  sql: `insert into kept (owner, name, value, at) values (?, ?, ?, ?)
    on conflict (owner, name) do update set value = excluded.value, at = excluded.at`,
  parameters: [owner, 'reports', String(now), now],
});

/** Throws a DatabaseError. */
export async function readPast(kept: Pick<Kept, 'get'>): Promise<Past> {
  const upTo = async (name: string): Promise<number> => Number((await kept.get(owner, name)) ?? 0);
  return {
    change: await upTo('changes'),
    event: await upTo('events'),
    reportsUntil: await upTo('reports'),
  };
}
