import { note } from './notes.ts';

/** Notes every timer that waits for less than a second: what keeps a laptop from resting. */
export function noteTimers(): void {
  const { setTimeout: timeout, setInterval: interval } = globalThis;
  const isShort = (delayMs: number | undefined): boolean => (delayMs ?? 0) < 1_000;
  globalThis.setTimeout = Object.assign(
    (run: () => void, delayMs?: number, ...words: readonly unknown[]) => {
      if (isShort(delayMs)) note('timer.once', delayMs);
      return timeout(run, delayMs, ...(words as []));
    },
    timeout,
  ) as typeof timeout;
  globalThis.setInterval = ((run: () => void, delayMs?: number, ...words: readonly unknown[]) => {
    if (isShort(delayMs)) note('timer.each', delayMs);
    return interval(run, delayMs, ...(words as []));
  }) as typeof interval;
}
