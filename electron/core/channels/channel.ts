// What every way of telling has to offer: the outbox (outbox.ts) knows a channel by this alone.

import type { ToldEvent } from '../../../shared/domain/told-event.ts';

/** What a row of the outbox asks to be told; the text is made when it is sent, so that the masking of that day holds. */
export type Payload =
  | { readonly type: 'event' }
  /** Several that waited for long, as one message instead of a flood; their ids, the oldest first. */
  | { readonly type: 'digest'; readonly events: readonly number[] }
  | { readonly type: 'test'; readonly asker: string }
  /** Somebody's own words. */
  | { readonly type: 'text'; readonly text: string };

/** One message on its way to one target. */
export interface OutboxMessage {
  readonly id: number;
  readonly target: string;
  readonly payload: Payload;
  /** One for `event`, those of a `digest` in order of their moments, none for the others. */
  readonly events: readonly ToldEvent[];
  /** At most 25 characters; the same for each try of the same message. */
  readonly nonce: string;
  readonly attempts: number;
  /** UTC milliseconds: it was certainly not sent before. */
  readonly notSentBefore: number;
}

/** What came of sending. `why` is a sentence without secrets and addresses. */
export type Outcome =
  /** `externalId`: of the message in the channel; null where messages have none. */
  | { readonly type: 'delivered'; readonly externalId: string | null }
  /** It was certainly not taken; later again. `holds`: what has to wait with it. `afterMs` null: the outbox backs off. */
  | {
      readonly type: 'later';
      readonly why: string;
      readonly afterMs: number | null;
      readonly holds: 'lane' | 'channel';
    }
  /** Bytes have left and no answer has come: nobody knows. */
  | { readonly type: 'ambiguous'; readonly why: string }
  /** Another try would be refused too. `disables`: what is not to be tried again until somebody has mended it. */
  | {
      readonly type: 'refused';
      readonly why: string;
      readonly disables: 'nothing' | 'target' | 'channel';
    };

/** What a look for an ambiguous message has found. */
export type Found =
  | { readonly type: 'found'; readonly externalId: string | null }
  | { readonly type: 'absent' }
  /** Nobody may look there, and no later look will do better. */
  | { readonly type: 'hidden'; readonly why: string }
  /** The look itself has failed. */
  | { readonly type: 'unknown'; readonly why: string; readonly afterMs: number | null };

/** A place in a channel where events are told. */
export interface Target {
  /** Of the place, unique in its channel. */
  readonly id: string;
  readonly wants: (event: ToldEvent) => boolean;
  /** When it is to be told at the earliest, UTC milliseconds: quiet hours. `now` where nothing holds it back. */
  readonly notBefore: (event: ToldEvent, now: number) => number;
}

export interface Channel {
  /** `discord:home` */
  readonly id: string;
  /** False: it is set up and on its way, so that all that is put in for it waits. Otherwise not said. */
  readonly isThere?: false;
  readonly targets: () => readonly Target[];
  /** Never rejects. @param signal the program stops: what has not left yet need not leave any more. */
  readonly send: (message: OutboxMessage, signal: AbortSignal) => Promise<Outcome>;
  /** Looks whether an earlier try of it has arrived. Never rejects. */
  readonly find: (message: OutboxMessage, signal: AbortSignal) => Promise<Found>;
}
