import type { Clock, Database, Dispose, Log } from '../../ports.ts';
import { createTurns } from './in-turn.ts';
import { createSeriesRecorder, type SeriesRecorder } from './recorder.ts';
import { retain, type RetentionSettings } from './retention.ts';
import { rollUp } from './roll-up.ts';
import { seeRun } from './runs.ts';
import { hourMs, minuteMs } from './widths.ts';

export interface SeriesKeeperParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  /** The section `history`. */
  readonly settings: () => RetentionSettings;
  /** Of the storage's health. */
  readonly dataBytes: () => number;
}

/** Keeps the series: takes what is told of them, rolls it up each minute and drops each hour what is too old. */
export interface SeriesKeeper extends SeriesRecorder {
  /** Ends what a killed program has left open, and begins. Throws a DatabaseError. */
  readonly start: () => Promise<void>;
  /** In well under 2 s. From now on every series is unknown. Throws a DatabaseError. */
  readonly stop: () => Promise<void>;
}

/** After the minute, so that the readings of its end are there. */
const lateMs = 5_000;
/** What is written each minute shows already that the program lives; this is for when that fails. */
const seenEveryMs = 5 * minuteMs;
/** Also after the start and after a step of the clock: a clock that is wrong must not empty the history. */
const retainEveryMs = hourMs;

export function createSeriesKeeper(parts: SeriesKeeperParts): SeriesKeeper {
  const { database, clock, log } = parts;
  const stopping = new AbortController();
  const exclusively = createTurns();
  let cancel: Dispose = () => {};
  let isBusy = false;
  let hasFailed = false;
  let seenMs = clock.monotonicMs();
  let retainedMs = clock.monotonicMs();

  const recorder = createSeriesRecorder({
    database,
    clock,
    lookEveryMs: minuteMs,
    exclusively,
    onStep: () => {
      retainedMs = clock.monotonicMs();
    },
  });

  const isDue = (sinceMs: number, everyMs: number): boolean =>
    clock.monotonicMs() - sinceMs >= everyMs;

  const keep = async (): Promise<void> => {
    const now = clock.now();
    const sees = recorder.knowsAnything() && isDue(seenMs, seenEveryMs);
    if (sees) seenMs = clock.monotonicMs();
    await rollUp(database, now, sees ? [seeRun(now)] : [], stopping.signal);
    if (!isDue(retainedMs, retainEveryMs)) return;
    retainedMs = clock.monotonicMs();
    await retain({ ...parts, signal: stopping.signal });
  };

  const tick = async (): Promise<void> => {
    schedule();
    try {
      await recorder.watch();
      if (isBusy || stopping.signal.aborted) return;
      isBusy = true;
      try {
        await exclusively(keep);
      } finally {
        isBusy = false;
      }
      hasFailed = false;
    } catch (error) {
      if (!hasFailed) log.write('error', 'The figures of the history cannot be kept.', { error });
      hasFailed = true;
    }
  };

  const schedule = (): void => {
    const intoMinuteMs = (clock.now() - lateMs) % minuteMs;
    cancel = clock.schedule(minuteMs - intoMinuteMs, () => void tick());
  };

  return {
    recordTransition: recorder.recordTransition,
    recordReading: recorder.recordReading,
    start: async () => {
      await recorder.begin();
      if (!stopping.signal.aborted) schedule();
    },
    stop: async () => {
      stopping.abort();
      cancel();
      // What is under way ends with its next slice.
      await exclusively(async () => undefined);
      await recorder.end();
    },
  };
}
