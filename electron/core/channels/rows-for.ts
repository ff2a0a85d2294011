// Which messages something becomes: one for each place that wants it.

import type { ToldEvent } from '../../../shared/domain/told-event.ts';
import type { Channel, Payload } from './channel.ts';
import type { NewOutboxRow } from './outbox-row.ts';
import { coalesceKeyOf, eventRule, payloadRules } from './telling-rules.ts';

/** Nobody is quiet for longer. */
const longestQuietMs = 48 * 3_600_000;

export const rowsForEvent = (
  event: ToldEvent,
  channels: readonly Channel[],
  nonce: () => string,
  now: number,
): readonly NewOutboxRow[] => {
  const { priority, lifeMs } = eventRule(event);
  return channels.flatMap((channel) =>
    channel
      .targets()
      .filter((target) => target.wants(event))
      .map((target) => {
        const asked = target.notBefore(event, now);
        const notBefore = Math.min(Math.max(now, asked), now + longestQuietMs);
        return {
          channel: channel.id,
          target: target.id,
          event: 'newest',
          payload: { type: 'event' },
          priority,
          coalesceKey: coalesceKeyOf(event),
          nonce: nonce(),
          notBefore,
          expiresAt: notBefore + lifeMs,
          createdAt: now,
        };
      }),
  );
};

/** @param target null: each of them */
export const rowsForPayload = (
  payload: Extract<Payload, { readonly type: 'test' | 'text' }>,
  channels: readonly Channel[],
  target: string | null,
  nonce: () => string,
  now: number,
): readonly NewOutboxRow[] => {
  const { priority, lifeMs } = payloadRules[payload.type];
  return channels.flatMap((channel) =>
    channel
      .targets()
      .filter(({ id }) => target === null || id === target)
      .map(({ id }) => ({
        channel: channel.id,
        target: id,
        event: null,
        payload,
        priority,
        // Who presses the button again wants to see one message, not two.
        coalesceKey: payload.type === 'test' ? 'test' : null,
        nonce: nonce(),
        notBefore: now,
        expiresAt: now + lifeMs,
        createdAt: now,
      })),
  );
};
