// The bridge of the desktop host: everything over the port that the preload script has put into the page.

import type { ContractName } from '../../shared/contract/index.ts';
import type { IpcPort } from '../../shared/ipc.ts';
import { ok } from '../../shared/result.ts';
import type { Auth } from './auth.ts';
import { unreachable } from './bridge-error.ts';
import type { Bridge } from './client.ts';
import { isKnownPush } from './read-push.ts';

declare global {
  interface Window {
    /** There in the window of the desktop host only (electron/preload.ts). */
    readonly ipBeacon?: IpcPort;
  }
}

/** The main process is there as long as the window is: the transport is live from the start and stays so. */
export function createElectronBridge(port: IpcPort): Bridge {
  const call = async (name: ContractName, input: unknown, signal?: AbortSignal) => {
    signal?.throwIfAborted();
    const answer = await port.call({ name, input }).catch(() => null);
    // Nobody waits any more; the main process is not told, its answers are quick.
    signal?.throwIfAborted();
    if (answer === null) return { ok: false, error: unreachable };
    if (answer.ok) return answer;
    const { message, id } = answer.error;
    return {
      ok: false,
      error: { kind: 'answered', message, ...(id !== undefined && { id }) },
    };
  };
  return {
    // The contract pairs each name with its output; TypeScript cannot follow that through the port.
    query: call as Bridge['query'],
    command: call as Bridge['command'],
    listen: ({ onPush, onTransport }) => {
      const stop = port.onPush((push) => {
        if (isKnownPush(push)) onPush(push);
      });
      // Not at once: who listens has not got yet what this gives back.
      queueMicrotask(() => onTransport({ kind: 'live' }));
      return { retryNow: () => {}, stop };
    },
  };
}

/** The window is the owner's: nobody signs in, and nobody can sign out. */
export function createOwnerAuth(): Auth {
  const signedIn = async () => ok({ signedIn: true, hasPassword: false });
  return {
    state: signedIn,
    signInWithLink: signedIn,
    signInWithPassword: signedIn,
    setPassword: signedIn,
    signOut: signedIn,
  };
}
