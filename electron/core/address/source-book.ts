import type { Family } from '../../../shared/domain/family.ts';
import type { Observation } from '../../../shared/domain/observation.ts';
import type { SourceStatistics, SourceView } from '../../../shared/domain/source.ts';
import type { Clock } from '../ports.ts';
import { describeSource, methodOf } from './describe-source.ts';
import type { SourceDefinition } from './sources/index.ts';
import {
  afterAnswer,
  atTime,
  type Breaker,
  closedBreaker,
  expectedWaitMs,
  freshStatistics,
  isTelling,
  recordAnswer,
} from './statistics.ts';
import { isVoice } from './tally.ts';

/** A source the program could ask, and whether its owner lets it. */
export interface ListedSource {
  readonly definition: SourceDefinition;
  readonly builtIn: boolean;
  readonly enabled: boolean;
}

export interface SourceBook {
  /** The sources that may be asked now, the best first: switched on, breaker not open, limit kept. */
  readonly askable: (family: Family) => readonly SourceDefinition[];
  /** True when a source that counts for this family is held back by nothing but its own limit. */
  readonly isLimited: (family: Family) => boolean;
  /** How long its own limit still holds the source back, in milliseconds. */
  readonly restMs: (id: string) => number;
  readonly find: (id: string) => SourceDefinition | undefined;
  /** Notes that a question is about to go out, for the source's own limit. */
  readonly noteAsked: (id: string) => void;
  /** Learns from a look. `agrees` tells whether an address is one that two operators named. */
  readonly learn: (
    observations: readonly Observation[],
    agrees: (address: string) => boolean,
  ) => void;
  /** Another network: what failed on the last one gets its chance. */
  readonly forgive: () => void;
  /** Takes up what an earlier run has learnt. */
  readonly remember: (statistics: ReadonlyMap<string, SourceStatistics>) => void;
  readonly views: () => readonly SourceView[];
  readonly statistics: () => ReadonlyMap<string, SourceStatistics>;
}

/**
 * Who can be asked, and who should be first.
 * @param list read anew at each question, so that a changed setting holds at once
 */
export function createSourceBook(list: () => readonly ListedSource[], clock: Clock): SourceBook {
  const statistics = new Map<string, SourceStatistics>();
  const breakers = new Map<string, Breaker>();
  const askedMs = new Map<string, number>();

  const statisticsOf = (id: string): SourceStatistics => ({
    ...(statistics.get(id) ?? freshStatistics),
    breaker: breakerOf(id).state,
  });
  const breakerOf = (id: string): Breaker =>
    atTime(breakers.get(id) ?? closedBreaker, clock.monotonicMs());
  const find = (id: string): SourceDefinition | undefined =>
    list().find(({ definition }) => definition.id === id)?.definition;
  const restMs = (id: string): number => {
    const lastMs = askedMs.get(id);
    const intervalMs = (find(id)?.minIntervalSeconds ?? 0) * 1_000;
    return lastMs === undefined ? 0 : Math.max(0, lastMs + intervalMs - clock.monotonicMs());
  };
  const isRested = ({ id }: SourceDefinition): boolean => restMs(id) === 0;
  /** Switched on, and not known to be failing. */
  const willing = (family: Family): readonly SourceDefinition[] =>
    list()
      .filter(({ enabled, definition }) => enabled && definition.family === family)
      .map(({ definition }) => definition)
      .filter(({ id }) => breakerOf(id).state !== 'open');

  return {
    askable: (family) =>
      willing(family)
        .filter(isRested)
        .sort((a, b) => expectedWaitMs(statisticsOf(a.id)) - expectedWaitMs(statisticsOf(b.id))),
    isLimited: (family) =>
      willing(family).some((source) => isVoice({ method: methodOf(source) }) && !isRested(source)),
    restMs,
    find,
    noteAsked: (id) => void askedMs.set(id, clock.monotonicMs()),
    learn: (observations, agrees) => {
      // When nobody answers, the line is to blame and no source.
      if (!observations.some(({ answer }) => answer.ok)) return;
      for (const observation of observations.filter(isTelling)) {
        const { sourceId: id, answer } = observation;
        const good = answer.ok && agrees(answer.value);
        statistics.set(id, recordAnswer(statisticsOf(id), observation, good));
        breakers.set(id, afterAnswer(breakerOf(id), answer.ok, clock.monotonicMs()));
      }
    },
    forgive: () => breakers.clear(),
    remember: (earlier) => {
      for (const [id, known] of earlier) statistics.set(id, known);
    },
    views: () =>
      list().map(({ definition, builtIn, enabled }) => ({
        ...describeSource(definition),
        builtIn,
        enabled,
        statistics: statisticsOf(definition.id),
      })),
    statistics: () => new Map([...statistics.keys()].map((id) => [id, statisticsOf(id)])),
  };
}
