import type { Clock } from '../../ports.ts';

export interface Pause {
  /** Until so many milliseconds have gone by, or somebody wakes. */
  readonly sleep: (delayMs: number) => Promise<void>;
  /** As sleep(), but only end() wakes it. */
  readonly sleepUnwoken: (delayMs: number) => Promise<void>;
  readonly wake: () => void;
  /** Wakes all, and nobody sleeps any more. */
  readonly end: () => void;
}

/** Waiting that can be cut short. */
export function createPause(clock: Clock): Pause {
  const sleepers = new Set<{ readonly isDeep: boolean; readonly rise: () => void }>();
  let hasEnded = false;

  const rest = async (delayMs: number, isDeep: boolean): Promise<void> => {
    if (delayMs <= 0 || hasEnded) return;
    await new Promise<void>((resolve) => {
      const rise = (): void => {
        cancel();
        sleepers.delete(sleeper);
        resolve();
      };
      const sleeper = { isDeep, rise };
      const cancel = clock.schedule(delayMs, rise);
      sleepers.add(sleeper);
    });
  };

  return {
    sleep: async (delayMs) => rest(delayMs, false),
    sleepUnwoken: async (delayMs) => rest(delayMs, true),
    wake: () => {
      for (const { isDeep, rise } of sleepers) if (!isDeep) rise();
    },
    end: () => {
      hasEnded = true;
      for (const { rise } of sleepers) rise();
    },
  };
}
