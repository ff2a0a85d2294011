import type { Clock } from '../../electron/core/ports.ts';

export interface FakeClock extends Clock {
  /** Moves time, runs what is due in order, and lets promises settle in between. */
  advance(durationMs: number): Promise<void>;
  /** Moves the wall clock alone, as a suspended machine or a clock step does. */
  jumpWall(durationMs: number): void;
  /** How many timers wait: nothing may be left after a stop. */
  pending(): number;
}

/** @param settleTurns how long a chain of promises may be that settles before time moves on */
export function createFakeClock(startMs = Date.UTC(2026, 0, 1), settleTurns = 20): FakeClock {
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < settleTurns; turn += 1) await Promise.resolve();
  };
  let wall = startMs;
  let monotonic = 1_000;
  let sequence = 0;
  const timers = new Map<number, { readonly dueMs: number; readonly run: () => void }>();

  const nextDue = (limitMs: number): number | null => {
    let found: number | null = null;
    for (const [id, timer] of timers) {
      const best = found === null ? undefined : timers.get(found);
      if (timer.dueMs <= limitMs && (best === undefined || timer.dueMs < best.dueMs)) found = id;
    }
    return found;
  };

  return {
    now: () => wall,
    monotonicMs: () => monotonic,
    schedule: (delayMs, run) => {
      const id = (sequence += 1);
      timers.set(id, { dueMs: monotonic + Math.max(0, delayMs), run });
      return () => void timers.delete(id);
    },
    advance: async (durationMs) => {
      const end = monotonic + durationMs;
      await settle();
      for (let id = nextDue(end); id !== null; id = nextDue(end)) {
        const timer = timers.get(id);
        timers.delete(id);
        if (timer === undefined) break;
        wall += timer.dueMs - monotonic;
        monotonic = timer.dueMs;
        timer.run();
        await settle();
      }
      wall += end - monotonic;
      monotonic = end;
      await settle();
    },
    jumpWall: (durationMs) => {
      wall += durationMs;
    },
    pending: () => timers.size,
  };
}
