import type { Result } from '../../shared/result.ts';
import type { AuthState } from '../../shared/wire.ts';
import type { BridgeError } from './bridge-error.ts';
import { type Fetch, fetchJson, postJson } from './fetch-json.ts';

type Answer = Promise<Result<AuthState, BridgeError>>;

/** Who may see the page. Only the server host asks; on the desktop the window is the owner's. */
export interface Auth {
  readonly state: () => Answer;
  readonly signInWithLink: (token: string) => Answer;
  readonly signInWithPassword: (password: string) => Answer;
  readonly setPassword: (password: string) => Answer;
  readonly signOut: () => Answer;
}

export function createHttpAuth({ fetch }: { readonly fetch: Fetch }): Auth {
  const post = async (path: string, body: unknown) =>
    (await postJson(fetch, path, body)) as Result<AuthState, BridgeError>;
  return {
    state: async () =>
      (await fetchJson(fetch, '/auth/state', {})) as Result<AuthState, BridgeError>,
    signInWithLink: (token) => post('/auth/link', { token }),
    signInWithPassword: (password) => post('/auth/password', { password }),
    setPassword: (password) => post('/auth/set-password', { password }),
    signOut: () => post('/auth/sign-out', {}),
  };
}
