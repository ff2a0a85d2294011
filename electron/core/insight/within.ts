import type { Clock } from '../ports.ts';

/** What a promise brings within a time, null after it, and null at once when the signal aborts. */
export async function within<Value>(
  promise: Promise<Value>,
  limitMs: number,
  clock: Clock,
  signal: AbortSignal,
): Promise<Value | null> {
  let giveUp = (): void => {};
  const late = new Promise<null>((resolve) => {
    giveUp = () => resolve(null);
  });
  const cancel = clock.schedule(limitMs, giveUp);
  signal.addEventListener('abort', giveUp, { once: true });
  if (signal.aborted) giveUp();
  try {
    return await Promise.race([promise, late]);
  } finally {
    cancel();
    signal.removeEventListener('abort', giveUp);
  }
}
