import type { Clock, Dispose } from './ports.ts';

/** Work that is under way: who ends what it needs waits for it. */
export interface InFlight {
  readonly track: <Value>(work: Promise<Value>) => Promise<Value>;
  /** When none is left, of what began meanwhile either; at the latest after so long. */
  readonly settled: (withinMs: number) => Promise<void>;
}

export function createInFlight(clock: Pick<Clock, 'schedule'>): InFlight {
  const underWay = new Set<Promise<unknown>>();
  return {
    track: (work) => {
      underWay.add(work);
      const done = (): void => void underWay.delete(work);
      work.then(done, done);
      return work;
    },
    settled: async (withinMs) => {
      let isLate = false;
      let cancel: Dispose = () => {};
      const late = new Promise<void>((resolve) => {
        cancel = clock.schedule(withinMs, () => {
          isLate = true;
          resolve();
        });
      });
      while (underWay.size > 0 && !isLate) {
        await Promise.race([late, Promise.allSettled(underWay)]);
      }
      cancel();
    },
  };
}
