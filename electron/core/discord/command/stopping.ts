import type { Dispose } from '../../ports.ts';

/** A stop that many wait for at once; an AbortSignal warns of a leak from its eleventh listener on. */
export interface Stopping {
  /** Calls back when it stops; at once where it has stopped already. */
  readonly onStop: (callback: () => void) => Dispose;
  readonly stop: () => void;
}

export function createStopping(): Stopping {
  const callbacks = new Set<() => void>();
  let isStopped = false;
  return {
    onStop: (callback) => {
      if (isStopped) callback();
      else callbacks.add(callback);
      return () => void callbacks.delete(callback);
    },
    stop: () => {
      isStopped = true;
      for (const callback of callbacks) callback();
      callbacks.clear();
    },
  };
}
