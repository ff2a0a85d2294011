import type { Clock } from '../../ports.ts';

/**
 * What the wall clock did since the last look at it:
 * - `gap`: it ran ahead of the monotonic one, or far too long passed on both: the machine slept or stood still, or the
 *   clock was set forward. What happened between is unknown
 * - `back`: it was set back behind a moment that was already given out
 */
export type ClockStep =
  | { readonly type: 'none'; readonly now: number }
  | { readonly type: 'gap'; readonly from: number; readonly now: number }
  | { readonly type: 'back'; readonly now: number };

/** More than scheduling noise and a clock that is being slewed (0.5 ms a second), less than any real sleep. */
const jumpMs = 3_000;

/** @param lookEveryMs how often it is looked at, at least; half as long again without a look is a gap */
export function watchClock(clock: Clock, lookEveryMs: number): () => ClockStep {
  let wall = clock.now();
  let monotonic = clock.monotonicMs();

  return () => {
    const now = clock.now();
    const monotonicNow = clock.monotonicMs();
    const before = wall;
    const elapsedMs = monotonicNow - monotonic;
    wall = now;
    monotonic = monotonicNow;
    if (now < before) return { type: 'back', now };
    const isGap = now - before - elapsedMs > jumpMs || elapsedMs > lookEveryMs * 1.5;
    return isGap ? { type: 'gap', from: before, now } : { type: 'none', now };
  };
}
