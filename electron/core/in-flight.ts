import type { Clock, Dispose } from './ports.ts';

/** Work that is under way: who ends what it needs waits for it. */
export interface InFlight {
  readonly track: <Value>(work: Promise<Value>) => Promise<Value>;
  /** When none is left, of what began meanwhile either; at the latest after so long. */
  readonly settled: (withinMs: number) => Promise<void>;
}

export function createInFlight(clock: Pick<Clock, 'schedule'>): InFlight {
  const underWay = new Set<Promise<unknown>>();
  /** In turn, until nothing new has begun meanwhile. */
  const emptied = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.allSettled(underWay);
  };
  return {
    track: (work) => {
      underWay.add(work);
      const forget = (): void => void underWay.delete(work);
      void work.then(forget, forget);
      return work;
    },
    settled: async (withinMs) => {
      let cancel: Dispose = () => {};
      const late = new Promise<void>((resolve) => {
        cancel = clock.schedule(withinMs, resolve);
      });
      await Promise.race([late, emptied()]);
      cancel();
    },
  };
}
