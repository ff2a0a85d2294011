import { useSyncExternalStore } from 'react';

// One timer for the whole page, running only while something that moves with time is on screen.
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;
let tick = Date.now();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === null) {
    tick = Date.now();
    timer = setInterval(() => {
      tick = Date.now();
      for (const each of listeners) each();
    }, 1_000);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && timer !== null) {
      clearInterval(timer);
      timer = null;
    }
  };
}

/** The wall clock, UTC milliseconds, moving in steps of `stepMs`: what shows minutes need not render each second. */
export function useNow(stepMs = 1_000): number {
  return useSyncExternalStore(subscribe, () => {
    const now = timer === null ? Date.now() : tick;
    return Math.floor(now / stepMs) * stepMs;
  });
}
