import type { BotEnd, BotLoss, BotState } from '../../../../shared/domain/bot.ts';
import { assertNever } from '../../../../shared/assert-never.ts';

/** What a bot's life is moved on by. */
export type BotInput =
  | { readonly type: 'start' }
  /** Another try to reach Discord, counted from one since it was last well. */
  | { readonly type: 'try'; readonly attempt: number }
  | { readonly type: 'ready' }
  | { readonly type: 'lost'; readonly loss: BotLoss; readonly closeCode: number | null }
  | { readonly type: 'end'; readonly reason: BotEnd; readonly closeCode: number | null }
  | { readonly type: 'stop' }
  | { readonly type: 'stopped' };

/**
 * What comes of an input; the very same state where it means nothing to it.
 *
 *              start              ready            lost
 *   stopped ──────────> connecting ─────> ready ─────────> degraded
 *      ^                 ^  │               ^  │  ready       │
 *      │           start │  │ end           └──│──────────────┤
 *      │                 │  v              end v          end │
 *      │               fatal(reason) <─────────┴──────────────┘
 *      │ stopped                 stop: of each of these four
 *      └────────── stopping <───────
 *
 * @param now UTC milliseconds
 */
export function advance(state: BotState, input: BotInput, now: number): BotState {
  switch (input.type) {
    case 'start':
      return state.type === 'stopped' || state.type === 'fatal'
        ? { type: 'connecting', since: now, attempt: 1 }
        : state;
    case 'try':
      return state.type === 'connecting' || state.type === 'degraded'
        ? sameOr(state, { ...state, attempt: input.attempt })
        : state;
    case 'ready':
      return state.type === 'connecting' || state.type === 'degraded'
        ? { type: 'ready', since: now }
        : state;
    case 'lost': {
      const { loss, closeCode } = input;
      if (state.type === 'ready')
        return { type: 'degraded', since: now, attempt: 1, loss, closeCode };
      return state.type === 'degraded' ? sameOr(state, { ...state, loss, closeCode }) : state;
    }
    case 'end': {
      const { reason, closeCode } = input;
      return isAlive(state) ? { type: 'fatal', since: now, reason, closeCode } : state;
    }
    case 'stop':
      return isAlive(state) || state.type === 'fatal' ? { type: 'stopping', since: now } : state;
    case 'stopped':
      return state.type === 'stopping' ? { type: 'stopped', since: now } : state;
    default:
      return assertNever(input);
  }
}

function isAlive(state: BotState): boolean {
  return state.type === 'connecting' || state.type === 'ready' || state.type === 'degraded';
}

function sameOr<State extends BotState>(before: State, after: State): State {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after;
}
