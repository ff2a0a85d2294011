import type { Change } from '../../../shared/domain/change.ts';
import type { Family } from '../../../shared/domain/family.ts';
import type { Observation } from '../../../shared/domain/observation.ts';
import type { SourceStatistics } from '../../../shared/domain/source.ts';
import type { Current } from '../address/decide.ts';
import type { WatchRecord } from '../address/family-watch.ts';
import type { Clock, Dispose, Log } from '../ports.ts';
import type { History } from './history.ts';

export const storageSentence = (error: unknown): string =>
  `The history cannot be written: ${error instanceof Error ? error.message : String(error)}`;

export interface KeptWatchRecord extends WatchRecord {
  /** Writes down what waits. */
  readonly flush: () => Promise<void>;
}

export interface WatchRecordParts {
  readonly history: History;
  readonly statistics: () => ReadonlyMap<string, SourceStatistics>;
  readonly clock: Clock;
  readonly log: Log;
  readonly onProblem: (problem: string | null) => void;
  /** Something is being written: whatever else waits may go with it. */
  readonly onFlush: () => void;
}

/**
 * Looks that found nothing new wait for so long, or for something to be written with: each write costs the disk a
 * block at least, for years. A crash may take them without harm to anybody.
 */
const waitMs = 3_600_000;
const mostWaiting = 1_000;

/**
 * Writes down what the watches see. A history that cannot be written is said and survived: the change is
 * told all the same, without a number in the history (id 0).
 */
export function createWatchRecord(parts: WatchRecordParts): KeptWatchRecord {
  const { history, clock, log, onProblem } = parts;
  let looked: Observation[] = [];
  let confirmed = new Map<Family, Current>();
  let cancel: Dispose | null = null;
  let hasFailed = false;

  const attempt = async <Value>(work: () => Promise<Value>): Promise<Value | null> => {
    try {
      const value = await work();
      hasFailed = false;
      onProblem(null);
      return value;
    } catch (error) {
      hasFailed = true;
      log.write('error', 'The history cannot be written.', { error });
      onProblem(storageSentence(error));
      return null;
    }
  };

  /** Begun in the order of the calls, and so on the disk together with what is written next. */
  const flush = async (): Promise<void> => {
    cancel?.();
    cancel = null;
    if (looked.length === 0 && confirmed.size === 0) return;
    parts.onFlush();
    const waiting = { looked, confirmed };
    looked = [];
    confirmed = new Map();
    const written = await attempt(() =>
      Promise.all([
        history.observations.record(waiting.looked),
        history.sourceStatistics.save(parts.statistics()),
        ...[...waiting.confirmed].map(([family, current]) => history.current.save(family, current)),
      ]),
    );
    if (written !== null) return;
    looked = [...waiting.looked, ...looked].slice(-mostWaiting);
    confirmed = new Map([...waiting.confirmed, ...confirmed]);
  };
  const flushLater = (): void => {
    // After a failure nobody waits for an hour to hear that it is over.
    if (hasFailed || looked.length >= mostWaiting) void flush();
    else cancel ??= clock.schedule(waitMs, () => void flush());
  };

  return {
    flush,
    looked: (observations) => {
      looked.push(...observations);
      flushLater();
    },
    confirmed: (family, current) => {
      confirmed.set(family, current);
      flushLater();
    },
    candidate: (family, address, firstSeenAt) => {
      void flush();
      void attempt(() => history.candidates.begin({ family, address, firstSeenAt }));
    },
    candidateEnded: (family, outcome) =>
      void attempt(() => history.candidates.end(family, outcome)),
    changed: async (change): Promise<Change> => {
      void flush();
      const recorded = await attempt(() => history.changes.add(change));
      if (recorded !== null) return recorded;
      const { evidence: _evidence, ...unnumbered } = change;
      return { ...unnumbered, id: 0 };
    },
    known: (changeId, known) => void attempt(() => history.changes.setKnown(changeId, known)),
  };
}
