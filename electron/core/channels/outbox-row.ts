import * as z from 'zod';
import type { Payload } from './channel.ts';

/** A message that waits, as the outbox works with it. Moments are UTC milliseconds. */
export interface OutboxRow {
  readonly id: number;
  readonly lane: string;
  readonly channel: string;
  readonly target: string;
  readonly eventId: number | null;
  /** Of its event; null where it has none. */
  readonly kind: string | null;
  readonly threadKey: string | null;
  /** Null: this version cannot read it. */
  readonly payload: Payload | null;
  readonly priority: number;
  readonly nonce: string;
  readonly state: 'queued' | 'sending' | 'ambiguous';
  readonly stateAt: number;
  readonly attempts: number;
  readonly notBefore: number;
  readonly expiresAt: number | null;
  readonly createdAt: number;
  /** Null: not yet, or that was not written down. */
  readonly firstTriedAt: number | null;
}

export interface NewOutboxRow {
  readonly channel: string;
  readonly target: string;
  /** `newest`: the event that the same transaction writes down before it. */
  readonly event: 'newest' | null;
  readonly payload: Payload;
  readonly priority: number;
  readonly coalesceKey: string | null;
  readonly nonce: string;
  readonly notBefore: number;
  readonly expiresAt: number | null;
  readonly createdAt: number;
}

/** One for each place; what is in it goes out in order. */
export const laneOf = (channel: string, target: string): string => `${channel} ${target}`;

const payloadSchema: z.ZodType<Payload> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('event') }),
  z.object({ type: z.literal('digest'), events: z.array(z.number().int()) }),
  z.object({ type: z.literal('test'), asker: z.string() }),
  z.object({ type: z.literal('text'), text: z.string() }),
]);

export function payloadOf(text: string): Payload | null {
  try {
    const payload = payloadSchema.safeParse(JSON.parse(text));
    return payload.success ? payload.data : null;
  } catch {
    return null;
  }
}
