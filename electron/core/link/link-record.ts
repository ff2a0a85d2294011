// The link's states and latencies in the history. A state is written when it changes; single readings wait, because
// each write costs the disk a block at least, for years.

import { assertNever } from '../../../shared/assert-never.ts';
import type { LinkState } from '../../../shared/domain/link.ts';
import type { SeriesState } from '../../../shared/domain/series.ts';
import type { StorageAttempt } from '../audit/storage-attempt.ts';
import type { SeriesRecorder, UnknownBecause } from '../history/series/recorder.ts';
import type { Reading } from '../history/series/readings.ts';
import type { Clock, Dispose } from '../ports.ts';

/** As long as the looks wait (history/watch-record.ts). A killed program loses the latencies of that time, no state. */
const waitMs = 3_600_000;
/** At two sentinels every 10 s that is more than an hour. */
const mostWaiting = 1_000;
/** After a failure nobody waits for an hour to hear that it is over. */
const retryMs = 60_000;

export interface LinkRecord {
  /** @param because why it is unknown, where that is known */
  readonly state: (state: LinkState, since: number, because?: UnknownBecause) => void;
  readonly reading: (reading: Reading) => void;
  /** Writes down what waits. Never rejects. */
  readonly flush: () => Promise<void>;
  /** What comes from now on is left out, and what could not be written is not tried again. */
  readonly stop: () => void;
}

export interface LinkRecordParts {
  /** Asked until it is known; it may have to be made. */
  readonly seriesId: () => Promise<number>;
  readonly series: Pick<SeriesRecorder, 'recordTransition' | 'recordReadings'>;
  readonly clock: Clock;
  readonly attempt: StorageAttempt;
}

interface Waiting {
  readonly states: readonly {
    readonly state: SeriesState;
    readonly at: number;
    readonly detail: string | null;
  }[];
  readonly readings: readonly Reading[];
}

const nothing: Waiting = { states: [], readings: [] };

export function createLinkRecord(parts: LinkRecordParts): LinkRecord {
  const { series, clock } = parts;
  let knownId: number | null = null;
  let waiting = nothing;
  let cancel: Dispose | null = null;
  let isStopped = false;
  let writing: Promise<void> = Promise.resolve();

  const flushIn = (delayMs: number): void => {
    if (!isStopped) cancel ??= clock.schedule(delayMs, () => void flush());
  };

  const write = async (): Promise<void> => {
    cancel?.();
    cancel = null;
    const { states, readings } = waiting;
    if (states.length === 0 && readings.length === 0) return;
    waiting = nothing;
    let isWritten = false;
    await parts.attempt(async () => {
      const id = knownId ?? (await parts.seriesId());
      knownId = id;
      await Promise.all([
        ...states.map((state) => series.recordTransition(id, state)),
        series.recordReadings(id, readings),
      ]);
      isWritten = true;
    });
    if (isWritten) return;
    waiting = {
      states: [...states, ...waiting.states],
      readings: [...readings, ...waiting.readings].slice(-mostWaiting),
    };
    flushIn(retryMs);
  };

  /** What is on its way already counts too: who waits for it is going to read. */
  const flush = (): Promise<void> => {
    writing = Promise.all([writing, write()]).then(() => {});
    return writing;
  };

  return {
    flush,
    state: (state, since, because) => {
      if (isStopped) return;
      const now = { state: seriesStateOf(state), at: since, detail: because ?? null };
      waiting = { ...waiting, states: [...waiting.states, now].slice(-mostWaiting) };
      void flush();
    },
    reading: (reading) => {
      if (isStopped) return;
      waiting = { ...waiting, readings: [...waiting.readings, reading].slice(-mostWaiting) };
      if (waiting.readings.length === mostWaiting) void flush();
      else flushIn(waitMs);
    },
    stop: () => {
      isStopped = true;
      cancel?.();
      cancel = null;
    },
  };
}

function seriesStateOf(state: LinkState): SeriesState {
  switch (state) {
    case 'online':
      return 'up';
    case 'degraded':
      return 'degraded';
    case 'offline':
      return 'down';
    case 'unknown':
      return 'unknown';
    default:
      return assertNever(state);
  }
}
