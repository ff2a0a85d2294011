import type { Clock } from '../ports.ts';
import type { HistoryQueries } from './connection.ts';
import { nextId } from './intern-addresses.ts';

/** A message that was taken. */
export interface Delivery {
  readonly channel: string;
  readonly target: string;
  /** The event's, or the name of a message that is kept up to date: `status`. */
  readonly threadKey: string | null;
  /** The message's id in the channel; null where messages have none. */
  readonly externalId: string | null;
  readonly at: number;
}

/** What was told where: a later message edits or answers it. Throws a DatabaseError. */
export interface Deliveries {
  /** The newest of a thread in its place; null when there is none. */
  last(channel: string, target: string, threadKey: string): Promise<Delivery | null>;
  /** Of a message that no row of the outbox has asked for, such as the live status. */
  add(delivery: Omit<Delivery, 'at'>): Promise<void>;
}

export const createDeliveries = (
  queries: HistoryQueries,
  clock: Pick<Clock, 'now'>,
): Deliveries => ({
  last: async (channel, target, threadKey) =>
    (await queries
      .selectFrom('deliveries')
      .select(['channel', 'target', 'thread_key as threadKey', 'external_id as externalId', 'at'])
      .where('channel', '=', channel)
      .where('target', '=', target)
      .where('thread_key', '=', threadKey)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()) ?? null,
  add: async (delivery) => {
    await insertDelivery(queries, {
      ...delivery,
      at: clock.now(),
      outboxId: null,
      eventId: null,
    }).execute();
  },
});

/** The statement alone, for the transaction that settles the row of the outbox. */
export const insertDelivery = (
  queries: HistoryQueries,
  delivery: Delivery & { readonly outboxId: number | null; readonly eventId: number | null },
) =>
  queries.insertInto('deliveries').values({
    id: nextId('deliveries'),
    outbox_id: delivery.outboxId,
    event_id: delivery.eventId,
    channel: delivery.channel,
    target: delivery.target,
    thread_key: delivery.threadKey,
    external_id: delivery.externalId,
    at: delivery.at,
  });
