import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Result } from '../../shared/result.ts';
import type { AuthState } from '../../shared/wire.ts';
import type { Auth } from './auth.ts';
import type { BridgeError } from './bridge-error.ts';

/**
 * asking ──────────────> signed-in <── password accepted ── signed-out
 *   ^  └─> signed-out        │ 401, sign out                     ^
 *   ├── retry ── unreachable │                                   │ refused
 *   └────────────────────────┘     following-link ───────────────┘
 *                                        └─> choosing-password ──> signed-in
 */
export type SessionState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'unreachable'; readonly error: BridgeError }
  | { readonly kind: 'following-link' }
  | { readonly kind: 'choosing-password' }
  | {
      readonly kind: 'signed-out';
      readonly hasPassword: boolean;
      /** Why the link that was just followed did not do. */
      readonly linkError: BridgeError | null;
    }
  | { readonly kind: 'signed-in' };

type SessionStore = StoreApi<SessionState>;

/** Who is at this browser, and every way to become it. */
export interface Session {
  readonly store: SessionStore;
  /** Asks the host whether this browser is signed in. */
  readonly ask: () => Promise<void>;
  readonly followLink: (token: string) => Promise<void>;
  readonly signIn: (password: string) => Promise<Result<AuthState, BridgeError>>;
  readonly choosePassword: (password: string) => Promise<Result<AuthState, BridgeError>>;
  readonly skipPassword: () => void;
  readonly signOut: () => Promise<Result<AuthState, BridgeError>>;
  /** A call was refused for want of a session. */
  readonly expired: () => void;
}

export function createSession(auth: Auth): Session {
  const store = createStore<SessionState>(() => ({ kind: 'asking' }));
  const become = (state: SessionState): void => store.setState(state, true);

  async function ask(linkError: BridgeError | null = null): Promise<void> {
    const state = await auth.state();
    if (!state.ok) become({ kind: 'unreachable', error: state.error });
    else if (state.value.signedIn) become({ kind: 'signed-in' });
    else become({ kind: 'signed-out', hasPassword: state.value.hasPassword, linkError });
  }

  const enterWhenRight = (result: Result<AuthState, BridgeError>): typeof result => {
    if (result.ok) become({ kind: 'signed-in' });
    return result;
  };

  return {
    store,
    ask: () => {
      become({ kind: 'asking' });
      return ask();
    },
    followLink: async (token) => {
      become({ kind: 'following-link' });
      const result = await auth.signInWithLink(token);
      if (!result.ok) return ask(result.error);
      become({ kind: result.value.hasPassword ? 'signed-in' : 'choosing-password' });
    },
    signIn: async (password) => enterWhenRight(await auth.signInWithPassword(password)),
    choosePassword: async (password) => enterWhenRight(await auth.setPassword(password)),
    skipPassword: () => become({ kind: 'signed-in' }),
    signOut: async () => {
      const result = await auth.signOut();
      // Already signed out is what was wanted.
      if (result.ok || result.error.kind === 'signed-out') await ask();
      return result;
    },
    expired: () => {
      if (store.getState().kind !== 'signed-in') return;
      become({ kind: 'asking' });
      void ask();
    },
  };
}
