import { reasonOf } from './database-error.ts';
import type { HistoryStore } from './history-store.ts';

/** Decides when a snapshot is taken, and never lets two be taken at once. */
export interface Snapshots {
  readonly afterWrite: () => void;
  readonly onDone: (listener: () => void) => void;
  /** Does the work while none is taken: a snapshot moves and removes the files that others may be reading. */
  readonly without: (work: () => Promise<void>) => Promise<void>;
  /** No further one is begun. */
  readonly stop: () => Promise<void>;
}

/** Nothing was written for so long: the machine has time, and the next start will have less to read. */
const quietMs = 10_000;
/** A quarter of the journal's limit: a snapshot writes everything, which must be worth it. */
const quietShare = 0.25;
/** However small: reading one back takes some 30 µs, and nobody waits for seconds after a crash. */
const mostEntries = 12_000;
/** After one that failed: a full disk is not asked at every write. */
const pauseMs = 60_000;

/** @param take makes the snapshot up to a frame, elsewhere; null when it stands, otherwise why not */
export function createSnapshots(
  store: HistoryStore,
  journalLimitBytes: number,
  take: (until: number) => Promise<string | null>,
): Snapshots {
  let underWay: Promise<void> | null = null;
  let isStopped = false;
  let notBefore = 0;
  let quiet: NodeJS.Timeout | null = null;
  let listener = (): void => {};

  const run = async (): Promise<void> => {
    let until: number | null = null;
    let problem: string | null;
    try {
      until = store.rotate();
      if (until === null) return;
      problem = await take(until);
    } catch (error) {
      problem = reasonOf(error);
    }
    try {
      store.snapshotDone(until ?? 0, problem);
    } catch (error) {
      // The snapshot stands; what it has made needless could not be removed.
      problem = reasonOf(error);
    }
    if (problem !== null) notBefore = Date.now() + pauseMs;
    listener();
  };

  const alone = (work: () => Promise<void>): Promise<void> => {
    underWay = work().finally(() => {
      underWay = null;
    });
    return underWay;
  };

  const without = async (work: () => Promise<void>): Promise<void> => {
    if (underWay === null) return alone(work);
    await underWay;
    // Somebody else may have been quicker.
    return without(work);
  };

  const begin = (): void => {
    if (isStopped || underWay !== null || Date.now() < notBefore) return;
    void alone(run);
  };

  return {
    afterWrite: () => {
      if (quiet !== null) clearTimeout(quiet);
      const share = Math.max(
        store.journalBytes() / journalLimitBytes,
        store.journalEntries() / mostEntries,
      );
      if (share >= 1) return begin();
      if (share < quietShare) return;
      quiet = setTimeout(begin, quietMs).unref();
    },
    onDone: (heard) => {
      listener = heard;
    },
    without,
    stop: async () => {
      isStopped = true;
      if (quiet !== null) clearTimeout(quiet);
      await underWay;
    },
  };
}
