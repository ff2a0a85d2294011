// The rows of the outbox one by one, as a lane works on them (core/channels/lane.ts). All throw a DatabaseError.

import type { Compilable } from 'kysely';
import { assertNever } from '../../../shared/assert-never.ts';
import { type NewOutboxRow, type OutboxRow, payloadOf } from '../channels/outbox-row.ts';
import type { Settled } from '../channels/settle.ts';
import type { Clock, Database } from '../ports.ts';
import { type HistoryQueries, inTransaction } from './connection.ts';
import { insertDelivery } from './deliveries.ts';
import { addDigest } from './outbox-add.ts';

export const waitingStates = ['queued', 'sending', 'ambiguous'] as const;

export interface OutboxRows {
  /** What waits in a lane: the highest priority first, then the lowest id. */
  waiting(lane: string): Promise<readonly OutboxRow[]>;
  /** Commits that it is being sent; false: it is not queued any more. */
  begin(row: OutboxRow): Promise<boolean>;
  /** Writes down what became of a row, unless it has been given up meanwhile. @param others go with it */
  settle(row: OutboxRow, settled: Settled, others: readonly Compilable[]): Promise<void>;
  /** Gives them up, but for those whose state is another one meanwhile. @param why a sentence */
  expire(rows: readonly OutboxRow[], why: string): Promise<void>;
  /** Puts a digest in the place of rows that are still queued. */
  merge(digest: NewOutboxRow, rows: readonly OutboxRow[]): Promise<void>;
}

export function createOutboxRows(
  database: Database,
  queries: HistoryQueries,
  clock: Pick<Clock, 'now'>,
): OutboxRows {
  const update = ({ id, state }: Pick<OutboxRow, 'id' | 'state'>) =>
    queries.updateTable('outbox').where('id', '=', id).where('state', '=', state);
  return {
    waiting: async (lane) => {
      const rows = await queries
        .selectFrom('outbox')
        .leftJoin('events', 'events.id', 'outbox.event_id')
        .select([
          'outbox.id',
          'lane',
          'channel',
          'target',
          'event_id as eventId',
          'events.kind',
          'events.thread_key as threadKey',
          'payload',
          'priority',
          'nonce',
          'state',
          'state_at as stateAt',
          'attempts',
          'not_before as notBefore',
          'expires_at as expiresAt',
          'created_at as createdAt',
          'first_tried_at as firstTriedAt',
        ])
        .where('lane', '=', lane)
        .where('state', 'in', waitingStates)
        .orderBy('priority', 'desc')
        .orderBy('outbox.id')
        .execute();
      return rows.map((row) => ({
        ...row,
        payload: payloadOf(row.payload),
        state: waitingStates.find((state) => state === row.state) ?? 'queued',
      }));
    },
    begin: async (row) => {
      const now = clock.now();
      const begun = await update(row)
        .set(({ eb, fn }) => ({
          state: 'sending',
          state_at: now,
          attempts: eb('attempts', '+', 1),
          first_tried_at: fn.coalesce('first_tried_at', eb.val(now)),
        }))
        .executeTakeFirst();
      return begun.numUpdatedRows === 1n;
    },
    settle: async (row, settled, others) => {
      const now = clock.now();
      await inTransaction(database, [
        update(row).set({ ...changesOf(settled, now), ...sinceOf(row, settled, now) }),
        ...(settled.state === 'done' ? [delivered(queries, row, settled.externalId, now)] : []),
        ...others,
      ]);
    },
    expire: async (rows, why) => {
      await inTransaction(
        database,
        rows.map((row) =>
          update(row).set({ state: 'expired', state_at: clock.now(), last_error: why }),
        ),
      );
    },
    merge: async (digest, rows) => {
      await inTransaction(
        database,
        addDigest(
          queries,
          digest,
          rows.map(({ id }) => id),
        ),
      );
    },
  };
}

function changesOf(settled: Settled, now: number) {
  const { state } = settled;
  switch (settled.state) {
    case 'done':
      return { state, last_error: null };
    case 'failed':
      return { state, last_error: settled.why };
    case 'queued':
    case 'ambiguous':
      return {
        state,
        not_before: now + (settled.hold?.forMs ?? 0),
        ...(settled.why === null ? {} : { last_error: settled.why }),
      };
    default:
      return assertNever(settled);
  }
}

/** One that stays ambiguous is so since the first time. */
const sinceOf = (row: OutboxRow, { state }: Settled, now: number) =>
  row.state === state ? {} : { state_at: now };

const delivered = (
  queries: HistoryQueries,
  row: OutboxRow,
  externalId: string | null,
  at: number,
) =>
  insertDelivery(queries, {
    outboxId: row.id,
    eventId: row.eventId,
    channel: row.channel,
    target: row.target,
    threadKey: row.threadKey,
    externalId,
    at,
  });
