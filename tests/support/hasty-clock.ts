import type { Clock } from '../../electron/core/ports.ts';
import { createSystemClock } from '../../electron/node/system-clock.ts';

/** The system's clock, but so many times as fast from now on: what waits for minutes waits for seconds. */
export function createHastyClock(speed: number): Clock {
  const real = createSystemClock();
  const from = real.now();
  return {
    now: () => from + (real.now() - from) * speed,
    monotonicMs: () => real.monotonicMs() * speed,
    schedule: (delayMs, run) => real.schedule(delayMs / speed, run),
  };
}
