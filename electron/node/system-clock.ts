import { performance } from 'node:perf_hooks';
import type { Clock } from '../core/ports.ts';

/** setTimeout() fires at once when asked for more. */
const maxDelayMs = 2 ** 31 - 1;

/**
 * The Clock port. On Linux and macOS the monotonic clock stands still while the machine sleeps, and the wall clock
 * does not: their difference is how a suspend is noticed.
 */
export const createSystemClock = (): Clock => ({
  now: () => Date.now(),
  monotonicMs: () => performance.now(),
  schedule(delayMs, run) {
    const timer = setTimeout(run, Math.min(delayMs, maxDelayMs));
    return () => clearTimeout(timer);
  },
});
