// What is told of the series, written down so that every span stays true: over a clock that is set, a machine that
// slept, a program that was killed. Readings go out side by side, transitions one after the other.

import type { SeriesState } from '../../../../shared/domain/series.ts';
import type { Clock, Database, SqlStatement } from '../../ports.ts';
import { type ClockStep, watchClock } from './clock-watch.ts';
import { createTurns } from '../../in-turn.ts';
import { addReadings, type Reading } from './readings.ts';
import { beginRun, endRun, selectLastSeen } from './runs.ts';
import { numberOf, stateOf } from './series-sql.ts';
import { setBack } from './set-back.ts';
import { addTransition, selectStatesBefore, type Transition } from './transitions.ts';

export interface TransitionNews {
  readonly state: SeriesState;
  readonly blame?: string | null;
  readonly detail?: string | null;
  /** UTC milliseconds; now when it is left out. It may lie back, and never ahead. */
  readonly at?: number;
}

export type ReadingNews = Omit<Reading, 'at'> & Partial<Pick<Reading, 'at'>>;

export interface SeriesRecorder {
  /** From then on the series is in this state. Returns when it is on the disk; the state it has already writes nothing. */
  readonly recordTransition: (seriesId: number, news: TransitionNews) => Promise<void>;
  /** Returns when it is on the disk. One of a time whose readings are kept no more is left out. */
  readonly recordReading: (seriesId: number, news: ReadingNews) => Promise<void>;
  /** Several at once, as one write. */
  readonly recordReadings: (seriesId: number, readings: readonly Reading[]) => Promise<void>;
}

/** The recorder as its keeper has it. */
export interface KeptRecorder extends SeriesRecorder {
  /** Ends what a program that was killed has left open. Before anything else. */
  readonly begin: () => Promise<void>;
  /** To be called often: mends what a step of the clock would make untrue. */
  readonly watch: () => Promise<void>;
  /** Whether anything is known of any series: as long as it is not, there is nothing to keep. */
  readonly knowsAnything: () => boolean;
  /** From now on all is unknown. */
  readonly end: () => Promise<void>;
}

/** Why a state is unknown, as `transitions.detail` says it. */
export type UnknownBecause = 'program-killed' | 'program-stopped' | 'stood-still' | 'paused';

const unknown = (at: number, detail: UnknownBecause): Transition => ({
  at,
  state: 'unknown',
  blame: null,
  detail,
});

export interface RecorderParts {
  readonly database: Database;
  readonly clock: Clock;
  /** How often watch() is called, at least. */
  readonly lookEveryMs: number;
  /** Not beside a roll-up: that would go on writing of a future that is being taken back. */
  readonly exclusively: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** The clock was set, or the machine slept. */
  readonly onStep: () => void;
  /** Something is there that is in no roll-up yet. */
  readonly onWritten: () => void;
}

export function createSeriesRecorder(parts: RecorderParts): KeptRecorder {
  const { database, clock } = parts;
  const lookAtClock = watchClock(clock, parts.lookEveryMs);
  const last = new Map<number, Transition>();
  let hasRun = false;
  const inTurn = createTurns();

  const known = (): readonly (readonly [number, Transition])[] =>
    [...last].filter(([, { state }]) => state !== 'unknown');

  const write = async (statements: readonly SqlStatement[], now: number): Promise<void> => {
    const isFirst = !hasRun;
    hasRun = true;
    try {
      await database.transaction(isFirst ? [beginRun(now), ...statements] : statements);
      parts.onWritten();
    } catch (error) {
      if (isFirst) hasRun = false;
      throw error;
    }
  };

  const mend = async (step: Exclude<ClockStep, { readonly type: 'none' }>): Promise<void> => {
    const { now } = step;
    const still = known().map(([id, state]) => [id, { ...state, at: now }] as const);
    const again = still.map(([id, state]) => addTransition(id, state));
    if (step.type === 'back') {
      await parts.exclusively(() => database.transaction([...setBack(now), ...again]));
      parts.onWritten();
      for (const [id, state] of last) last.set(id, { ...state, at: Math.min(state.at, now) });
    } else {
      if (still.length === 0) return;
      const between = still.map(([id]) => addTransition(id, unknown(step.from, 'stood-still')));
      await write([...between, ...again], now);
    }
    for (const [id, state] of still) last.set(id, state);
  };

  /** Settles when the past is in order; the moment it is now. */
  const look = (): { readonly now: number; readonly mended: Promise<void> } => {
    const step = lookAtClock();
    if (step.type !== 'none') parts.onStep();
    return {
      now: step.now,
      mended: inTurn(async () => {
        if (step.type !== 'none') await mend(step);
      }),
    };
  };

  const recordReadings = async (seriesId: number, readings: readonly Reading[]): Promise<void> => {
    const { now, mended } = look();
    await mended;
    const seen = readings.map((reading) => ({ ...reading, at: Math.min(reading.at, now) }));
    if (seen.length > 0) await write(addReadings(seriesId, seen), now);
  };

  return {
    recordTransition: async (seriesId, { at, state, blame = null, detail = null }) => {
      const { now, mended } = look();
      await Promise.all([
        mended,
        inTurn(async () => {
          const transition = { at: Math.min(at ?? now, now), state, blame, detail };
          const before = last.get(seriesId);
          const isLate = before !== undefined && transition.at < before.at;
          if (!isLate && isSame(before, transition)) return;
          await write([addTransition(seriesId, transition)], now);
          if (!isLate) last.set(seriesId, transition);
        }),
      ]);
    },
    recordReading: (seriesId, { at = clock.now(), ...reading }) =>
      recordReadings(seriesId, [{ ...reading, at }]),
    recordReadings,
    begin: () =>
      inTurn(async () => {
        const { now } = lookAtClock();
        const [found, seen] = await database.transaction([
          selectStatesBefore(null, Number.MAX_SAFE_INTEGER),
          selectLastSeen,
        ]);
        const seenAt = numberOf(seen?.rows[0] ?? {}, 'at');
        const open = (found?.rows ?? []).filter((row) => stateOf(row['state']) !== 'unknown');
        const statements = [
          ...(seenAt > now ? setBack(now) : []),
          ...open.map((row) =>
            addTransition(
              numberOf(row, 'series_id'),
              unknown(Math.min(seenAt, now), 'program-killed'),
            ),
          ),
        ];
        if (statements.length > 0) await database.transaction(statements);
      }),
    watch: () => look().mended,
    knowsAnything: () => known().length > 0,
    end: async () => {
      const { now, mended } = look();
      await Promise.all([
        mended,
        inTurn(async () => {
          if (!hasRun) return;
          const ending = known().map(([id]) => addTransition(id, unknown(now, 'program-stopped')));
          await database.transaction([...ending, endRun(now)]);
          last.clear();
        }),
      ]);
    },
  };
}

/** Unknown is what a series is of which nothing was said. */
const isSame = (before: Transition | undefined, now: Transition): boolean =>
  before === undefined
    ? now.state === 'unknown'
    : before.state === now.state && before.blame === now.blame && before.detail === now.detail;
