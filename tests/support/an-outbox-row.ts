import type { OutboxRow } from '../../electron/core/channels/outbox-row.ts';

/** One that tells of an event and may go at once, but for what is given. */
export const anOutboxRow = (given: Partial<OutboxRow> = {}): OutboxRow => ({
  id: 1,
  lane: 'discord:home 1100',
  channel: 'discord:home',
  target: '1100',
  eventId: given.id ?? 1,
  kind: 'source-trouble',
  threadKey: null,
  payload: { type: 'event' },
  priority: 30,
  nonce: `n${given.id ?? 1}`,
  state: 'queued',
  stateAt: 0,
  attempts: 0,
  notBefore: 0,
  expiresAt: null,
  createdAt: 0,
  firstTriedAt: null,
  ...given,
});
