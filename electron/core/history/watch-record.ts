import type { Change } from '../../../shared/domain/change.ts';
import type { SourceStatistics } from '../../../shared/domain/source.ts';
import type { WatchRecord } from '../address/family-watch.ts';
import type { Log } from '../ports.ts';
import type { History } from './history.ts';

export const storageSentence = (error: unknown): string =>
  `The history cannot be written: ${error instanceof Error ? error.message : String(error)}`;

/**
 * Writes down what the watches see. A history that cannot be written is said and survived: the change is
 * told all the same, without a number in the history (id 0).
 */
export function createWatchRecord(
  history: () => History,
  statistics: () => ReadonlyMap<string, SourceStatistics>,
  log: Log,
  onProblem: (problem: string | null) => void,
): WatchRecord {
  const attempt = async <Value>(work: () => Promise<Value>): Promise<Value | null> => {
    try {
      const value = await work();
      onProblem(null);
      return value;
    } catch (error) {
      log.write('error', 'The history cannot be written.', { error });
      onProblem(storageSentence(error));
      return null;
    }
  };

  return {
    looked: (observations) => {
      // Nothing was written then, so that it must not pass for a write that went well.
      if (observations.length === 0) return;
      void attempt(async () => {
        await history().observations.record(observations);
        await history().sourceStatistics.saveHourly(statistics());
      });
    },
    confirmed: (family, current) => void attempt(() => history().current.save(family, current)),
    candidate: (family, address, firstSeenAt) =>
      void attempt(() => history().candidates.begin({ family, address, firstSeenAt })),
    candidateEnded: (family, outcome) =>
      void attempt(() => history().candidates.end(family, outcome)),
    changed: async (change): Promise<Change> => {
      const recorded = await attempt(() => history().changes.add(change));
      if (recorded !== null) return recorded;
      const { evidence: _evidence, ...unnumbered } = change;
      return { ...unnumbered, id: 0 };
    },
  };
}
