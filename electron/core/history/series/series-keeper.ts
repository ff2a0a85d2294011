import type { Clock, Database, Dispose, Log } from '../../ports.ts';
import { createTurns } from '../../in-turn.ts';
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

/**
 * Keeps the series: takes what is told of them, rolls up what was written within a minute, and everything each hour,
 * and drops each hour what is too old. While nothing is told, it writes once in 15 minutes: each write costs the disk a
 * block at least, for years.
 */
export interface SeriesKeeper extends SeriesRecorder {
  /** Ends what a killed program has left open, and begins. Throws a DatabaseError. */
  readonly start: () => Promise<void>;
  /** In well under 2 s. From now on every series is unknown. Throws a DatabaseError. */
  readonly stop: () => Promise<void>;
}

/** After the minute, so that the readings of its end are there. */
const lateMs = 5_000;
/** How much of the time before a program was killed may count as unknown although it ran: docs/history.md says it. */
const seenEveryMs = 15 * minuteMs;
/** Charts do without: what is not rolled up yet they take from the readings and the transitions. */
const rollUpEveryMs = hourMs;
/** Also after the start and after a step of the clock: a clock that is wrong must not empty the history. */
const retainEveryMs = hourMs;

export function createSeriesKeeper(parts: SeriesKeeperParts): SeriesKeeper {
  const { database, clock, log } = parts;
  const stopping = new AbortController();
  const exclusively = createTurns();
  let cancel: Dispose = () => {};
  let isBusy = false;
  let hasFailed = false;
  /** At the start for what was left by the last run. */
  let hasNews = true;
  let rolledMs = clock.monotonicMs();
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
    onWritten: () => {
      hasNews = true;
    },
  });

  const isDue = (sinceMs: number, everyMs: number): boolean =>
    clock.monotonicMs() - sinceMs >= everyMs;

  const keep = async (): Promise<void> => {
    const now = clock.now();
    if (hasNews || isDue(rolledMs, rollUpEveryMs)) {
      hasNews = false;
      await rollUp(database, now, stopping.signal).catch((error: unknown) => {
        hasNews = true;
        throw error;
      });
      rolledMs = clock.monotonicMs();
      // The roll-ups show it too.
      seenMs = rolledMs;
    } else if (recorder.knowsAnything() && isDue(seenMs, seenEveryMs)) {
      await database.transaction([seeRun(now)]);
      seenMs = clock.monotonicMs();
    }
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
    recordReadings: recorder.recordReadings,
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
