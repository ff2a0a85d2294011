// The statements that put a message into the outbox, and what that means for those that wait there already.

import { type RawBuilder, sql } from 'kysely';
import { laneOf, type NewOutboxRow } from '../channels/outbox-row.ts';
import type { HistoryQueries } from './connection.ts';
import { nextId } from './intern-addresses.ts';

/** How many may wait in a lane. */
const mostWaiting = 500;

const newestRow: RawBuilder<number> = sql`(select max(id) from outbox)`;

/** Puts it in, over the older ones of its key. */
export const addRow = (queries: HistoryQueries, row: NewOutboxRow) => [
  insertRow(queries, row),
  ...(row.coalesceKey === null
    ? []
    : [
        supersede(queries, row.createdAt)
          .where('lane', '=', laneOf(row.channel, row.target))
          .where('coalesce_key', '=', row.coalesceKey)
          .where('id', '<', newestRow),
      ]),
];

/** Puts a digest in, in the place of the messages it tells of: those of them that are still queued. */
export const addDigest = (queries: HistoryQueries, row: NewOutboxRow, ids: readonly number[]) => [
  insertRow(queries, row),
  supersede(queries, row.createdAt).where('id', 'in', ids),
];

/** Gives up, of those that wait in a lane beyond the cap, the oldest of the lowest priority. */
export const capLane = (queries: HistoryQueries, lane: string, now: number) => {
  const waiting = queries
    .selectFrom('outbox')
    .where('lane', '=', lane)
    .where('state', '=', 'queued');
  return queries
    .updateTable('outbox')
    .set({ state: 'expired', state_at: now, last_error: 'Too many messages waited there.' })
    .where(
      'id',
      'in',
      waiting
        .select('id')
        .orderBy('priority')
        .orderBy('id')
        .limit(
          waiting.select(({ fn }) =>
            sql<number>`case when ${fn.countAll()} > ${mostWaiting} then ${fn.countAll()} - ${mostWaiting} else 0 end`.as(
              'over',
            ),
          ),
        ),
    );
};

const insertRow = (queries: HistoryQueries, row: NewOutboxRow) =>
  queries.insertInto('outbox').values({
    id: nextId('outbox'),
    lane: laneOf(row.channel, row.target),
    channel: row.channel,
    target: row.target,
    event_id: row.event === null ? null : sql<number>`(select max(id) from events)`,
    payload: JSON.stringify(row.payload),
    priority: row.priority,
    coalesce_key: row.coalesceKey,
    nonce: row.nonce,
    state: 'queued',
    state_at: row.createdAt,
    attempts: 0,
    not_before: row.notBefore,
    expires_at: row.expiresAt,
    created_at: row.createdAt,
    superseded_by: null,
    last_error: null,
    first_tried_at: null,
  });

/** By the row that was put in last. */
const supersede = (queries: HistoryQueries, now: number) =>
  queries
    .updateTable('outbox')
    .set({ state: 'done', state_at: now, superseded_by: newestRow })
    .where('state', '=', 'queued');
