import { assertNever } from '../../../shared/assert-never.ts';
import type { Found, Outcome } from './channel.ts';

/** What a message goes through after it was sent, or looked for. */
export type Tried =
  | { readonly type: 'sent'; readonly outcome: Outcome }
  | { readonly type: 'looked'; readonly found: Found };

export interface Circumstances {
  /** How long nobody has known whether it arrived, in milliseconds; 0 for one that was just sent. */
  readonly ambiguousForMs: number;
  /** How many tries in a row have failed in its lane, this one not counted. */
  readonly failures: number;
  /** What the lane waits where the channel says nothing else, in milliseconds. */
  readonly backOffMs: number;
}

/** What has to wait, and for how long. `isAsked`: the other side wants it, so that nothing may shorten it. */
export interface Hold {
  readonly of: 'lane' | 'channel';
  readonly forMs: number;
  readonly isAsked: boolean;
}

export type Settled =
  | { readonly state: 'done'; readonly externalId: string | null }
  /** `hold` null: again at once. `disables`: nothing goes there until somebody has mended it. */
  | {
      readonly state: 'queued';
      readonly why: string | null;
      readonly hold: Hold | null;
      readonly disables: 'target' | 'channel' | null;
    }
  | { readonly state: 'ambiguous'; readonly why: string; readonly hold: Hold }
  | { readonly state: 'failed'; readonly why: string };

/** For so long a message is looked for, and so often at least: a machine may have slept for a week. */
const giveUpAfterMs = 24 * 3_600_000;
const leastLooks = 3;

/** An hour or so is the longest that is known to be asked for. */
const longestAskedMs = 24 * 3_600_000;

/**
 * What becomes of a message:
 *
 *   sending ──delivered──> done
 *     ├──later───────────> queued      waits, the lane or the channel with it
 *     ├──refused─────────> failed, or queued where the target or channel is switched off
 *     └──ambiguous───────> ambiguous ──found──> done
 *                            ├──absent──> queued      again at once, with the same nonce
 *                            ├──hidden──> failed
 *                            └──unknown──> ambiguous, after a day failed
 */
export const settle = (tried: Tried, circumstances: Circumstances): Settled =>
  tried.type === 'sent'
    ? settleSent(tried.outcome, circumstances)
    : settleLooked(tried.found, circumstances);

function settleSent(outcome: Outcome, { backOffMs }: Circumstances): Settled {
  switch (outcome.type) {
    case 'delivered':
      return { state: 'done', externalId: outcome.externalId };
    case 'later': {
      const hold = holdOf(outcome.holds, outcome.afterMs, backOffMs);
      return { state: 'queued', why: outcome.why, hold, disables: null };
    }
    case 'ambiguous':
      return { state: 'ambiguous', why: outcome.why, hold: holdOf('lane', null, backOffMs) };
    case 'refused':
      return outcome.disables === 'nothing'
        ? { state: 'failed', why: outcome.why }
        : { state: 'queued', why: outcome.why, hold: null, disables: outcome.disables };
    default:
      return assertNever(outcome);
  }
}

function settleLooked(found: Found, circumstances: Circumstances): Settled {
  switch (found.type) {
    case 'found':
      return { state: 'done', externalId: found.externalId };
    case 'absent':
      return { state: 'queued', why: null, hold: null, disables: null };
    case 'hidden':
      return { state: 'failed', why: nobodyKnows(found.why) };
    case 'unknown': {
      const { ambiguousForMs, failures, backOffMs } = circumstances;
      return ambiguousForMs >= giveUpAfterMs && failures + 1 >= leastLooks
        ? { state: 'failed', why: nobodyKnows(found.why) }
        : { state: 'ambiguous', why: found.why, hold: holdOf('lane', found.afterMs, backOffMs) };
    }
    default:
      return assertNever(found);
  }
}

const holdOf = (of: Hold['of'], askedMs: number | null, backOffMs: number): Hold =>
  askedMs === null
    ? { of, forMs: backOffMs, isAsked: false }
    : { of, forMs: Math.min(Math.max(0, askedMs), longestAskedMs), isAsked: true };

const nobodyKnows = (why: string): string =>
  `It may have arrived, and may not; nobody can tell: ${why}`;
