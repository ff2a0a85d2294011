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

const clockNow = (): number => (timer === null ? Date.now() : tick);

/** The wall clock, UTC milliseconds, moving in steps of `stepMs`: what shows minutes need not render each second. */
export function useNow(stepMs = 1_000): number {
  return useSyncExternalStore(subscribe, () => Math.floor(clockNow() / stepMs) * stepMs);
}

/** What a text says as time goes by: worked out each second, drawn when it says something else. */
export function useTextNow(textAt: (now: number) => string): string {
  return useSyncExternalStore(subscribe, () => textAt(Math.floor(clockNow() / 1_000) * 1_000));
}
