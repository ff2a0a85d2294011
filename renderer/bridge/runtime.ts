import { createContext, useContext } from 'react';
import type { Bridge } from './client.ts';
import type { Session } from './session.ts';
import type { LiveStore } from './live-store.ts';

/** What main.tsx builds and every component may use. */
export interface Runtime {
  readonly bridge: Bridge;
  readonly session: Session;
  readonly live: LiveStore;
  /** Asks for the snapshot again and, while disconnected, tries to connect at once. */
  readonly refresh: () => void;
}

export const RuntimeContext = createContext<Runtime | null>(null);

export function useRuntime(): Runtime {
  const runtime = useContext(RuntimeContext);
  if (runtime === null) throw new Error('useRuntime() needs a RuntimeContext above it.');
  return runtime;
}
