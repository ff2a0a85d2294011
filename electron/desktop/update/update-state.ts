import { assertNever } from '../../../shared/assert-never.ts';

/** A release that is newer than the one that runs. */
export interface Release {
  readonly version: string;
  /** Markdown: what is new in it; null where nothing is known. */
  readonly notes: string | null;
}

/**
 *            current                                     install
 *   ┌────────────────────┐                             ┌────────► installing
 *   ▼      check         │  found         download     │              │
 *  idle ─────────► checking ─────► available ─────► downloading ─► ready │
 *   ▲                 ▲ │              │              ⟲ progress  verified
 *   │ switched-on     │ └──────────────┴─── failed ───┴──────┬──────┘   │
 *  off ◄── switched-off (from all)      failed ◄─────────────┴──────────┘
 *                     └─── check ────────┘
 */
export type UpdateState =
  /** Not ours to do; the reason is a sentence for people. */
  | { readonly state: 'off'; readonly reason: string }
  /** `checkedAt`: when it was last found that nothing is newer. */
  | { readonly state: 'idle'; readonly checkedAt: number | null }
  | { readonly state: 'checking' }
  | { readonly state: 'available'; readonly release: Release }
  /** `percent`: 0 to 100, whole. */
  | { readonly state: 'downloading'; readonly release: Release; readonly percent: number }
  /** Downloaded, and it is what was signed. */
  | { readonly state: 'ready'; readonly release: Release }
  | { readonly state: 'installing'; readonly release: Release }
  /** Nothing was installed; the problem is a sentence for people. */
  | { readonly state: 'failed'; readonly problem: string };

export type UpdateEvent =
  | { readonly type: 'check' }
  | { readonly type: 'current'; readonly at: number }
  | { readonly type: 'found'; readonly release: Release }
  | { readonly type: 'download' }
  | { readonly type: 'progress'; readonly percent: number }
  | { readonly type: 'verified' }
  | { readonly type: 'install' }
  | { readonly type: 'failed'; readonly problem: string }
  | { readonly type: 'switched-off'; readonly reason: string }
  | { readonly type: 'switched-on' };

/** What an event makes of a state; the state itself where it means nothing there, as what comes too late does. */
export function advance(state: UpdateState, event: UpdateEvent): UpdateState {
  if (event.type === 'switched-off') return { state: 'off', reason: event.reason };
  switch (state.state) {
    case 'off':
      return event.type === 'switched-on' ? { state: 'idle', checkedAt: null } : state;
    case 'idle':
    case 'failed':
      return event.type === 'check' ? { state: 'checking' } : state;
    case 'checking':
      if (event.type === 'current') return { state: 'idle', checkedAt: event.at };
      if (event.type === 'found') return { state: 'available', release: event.release };
      return orFailed(state, event);
    case 'available':
      if (event.type === 'check') return { state: 'checking' };
      if (event.type !== 'download') return state;
      return { state: 'downloading', release: state.release, percent: 0 };
    case 'downloading':
      if (event.type === 'progress') return { ...state, percent: event.percent };
      if (event.type === 'verified') return { state: 'ready', release: state.release };
      return orFailed(state, event);
    case 'ready':
      if (event.type === 'install') return { state: 'installing', release: state.release };
      return orFailed(state, event);
    case 'installing':
      return orFailed(state, event);
    default:
      return assertNever(state);
  }
}

const orFailed = (state: UpdateState, event: UpdateEvent): UpdateState =>
  event.type === 'failed' ? { state: 'failed', problem: event.problem } : state;
