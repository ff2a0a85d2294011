import { assertNever } from '../../shared/assert-never.ts';
import type { Result } from '../../shared/result.ts';
import type { BridgeError } from './bridge-error.ts';

/** `total` is 0 as long as nobody knows. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/**
 * idle ──started──> running ──ended──> done | failed
 *   ^                  └──cancelling──> running ──ended──> cancelled, or done when it was too late
 *   └──────reset─────── done | failed | cancelled
 */
export type WorkState<Value> =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly progress: Progress | null;
      /** Asked to end, and not ended yet. */
      readonly cancelling: boolean;
    }
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly error: BridgeError }
  | { readonly kind: 'cancelled' };

/** Null: whoever asked for it gave it up. */
export type WorkResult<Value> = Result<Value, BridgeError> | null;

export type WorkEvent<Value> =
  | { readonly kind: 'started' | 'cancelling' | 'reset' }
  | { readonly kind: 'progressed'; readonly progress: Progress }
  | { readonly kind: 'ended'; readonly result: WorkResult<Value> };

export function advanceWork<Value>(
  state: WorkState<Value>,
  event: WorkEvent<Value>,
): WorkState<Value> {
  switch (event.kind) {
    case 'started':
      return { kind: 'running', progress: null, cancelling: false };
    case 'reset':
      return state.kind === 'running' ? state : { kind: 'idle' };
    case 'cancelling':
      return state.kind === 'running' ? { ...state, cancelling: true } : state;
    case 'progressed':
      return state.kind === 'running' ? { ...state, progress: event.progress } : state;
    case 'ended': {
      const { result } = event;
      if (result?.ok === true) return { kind: 'done', value: result.value };
      const cancelled = state.kind === 'running' && state.cancelling;
      return result === null || cancelled
        ? { kind: 'cancelled' }
        : { kind: 'failed', error: result.error };
    }
    default:
      return assertNever(event);
  }
}
