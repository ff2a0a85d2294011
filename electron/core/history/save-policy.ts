// When the history goes to the disk: the one place that decides it. A save writes the whole file, so what a
// power cut may take without harm waits until the file's size is earned. The journal will take its place.

import type { Clock, Database, Dispose } from '../ports.ts';

export interface SavePolicy {
  /** Returns when all so far is on the disk. Throws a DatabaseError. */
  now(): Promise<void>;
  /**
   * Notes that something was written, and saves if that is due. Throws a DatabaseError when it cannot; then each
   * later call tries again, so that nobody takes the history for saved.
   */
  eventually(): Promise<void>;
  stop(): void;
}

/** A check is a look at two families, each with its observations and its confirmation: 1 KB in all. */
const bytesEarnedByWrite = 256;
const notBeforeMs = 3_600_000;
/** However large the file and however rare the looks. */
const atLatestMs = 24 * 3_600_000;

/** @param onSaveFailure hears of a save that failed with nobody waiting for it */
export function createSavePolicy(
  database: Database,
  clock: Clock,
  onSaveFailure: (error: unknown) => void,
): SavePolicy {
  let writes = 0;
  let lastBytes = 0;
  let lastSavedMs = clock.monotonicMs();
  let hasFailed = false;
  let cancelLatest: Dispose | null = null;

  const now = async (): Promise<void> => {
    writes = 0;
    lastSavedMs = clock.monotonicMs();
    stop();
    try {
      lastBytes = await database.save();
      hasFailed = false;
    } catch (error) {
      hasFailed = true;
      throw error;
    }
  };

  const stop = (): void => {
    cancelLatest?.();
    cancelLatest = null;
  };

  return {
    now,
    eventually: async () => {
      writes += 1;
      const isEarned = writes * bytesEarnedByWrite >= lastBytes;
      const isTime = clock.monotonicMs() - lastSavedMs >= notBeforeMs;
      if (hasFailed || (isEarned && isTime)) return now();
      cancelLatest ??= clock.schedule(atLatestMs, () => void now().catch(onSaveFailure));
    },
    stop,
  };
}
