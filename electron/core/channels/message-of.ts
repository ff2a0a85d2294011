import type { ToldEvents } from '../history/told-events.ts';
import type { OutboxMessage } from './channel.ts';
import type { OutboxRow } from './outbox-row.ts';

/** What a row asks to be told, with its events; null: this version cannot read it. */
export type ReadMessage = (row: OutboxRow) => Promise<OutboxMessage | null>;

export const createReadMessage =
  (events: Pick<ToldEvents, 'list'>): ReadMessage =>
  async ({ id, target, payload, eventId, nonce, attempts, createdAt, firstTriedAt }) => {
    if (payload === null) return null;
    const notSentBefore = firstTriedAt ?? createdAt;
    const message = { id, target, payload, nonce, attempts, notSentBefore };
    if (payload.type !== 'event' && payload.type !== 'digest') return { ...message, events: [] };
    const ids = payload.type === 'digest' ? payload.events : eventId === null ? [] : [eventId];
    const told = await events.list(ids);
    return told.length === 0 ? null : { ...message, events: told };
  };
