import type { Observation, ObservationErrorCode } from '../../../shared/domain/observation.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import type { SourceView } from '../../../shared/domain/source.ts';

/** One source of a look. `waiting`: it is asked when those before it do not settle the matter. */
export interface LookRow extends Pick<Observation, 'sourceId' | 'operator' | 'method' | 'family'> {
  readonly state: 'good' | 'bad' | 'cancelled' | 'waiting';
  /** Null while it waits. */
  readonly elapsedMs: number | null;
  /** Of the slowest one, 0 to 1. */
  readonly share: number;
  readonly error: ObservationErrorCode | null;
}

/** The look under way as far as it has come; between looks, the last one with what it had called off. */
export const lookObservations = (
  snapshot: Snapshot,
  answers: readonly Observation[],
): readonly Observation[] =>
  snapshot.looking ? answers : Object.values(snapshot.families).flatMap(({ evidence }) => evidence);

const keyOf = (sourceId: string, family: string): string => `${sourceId} ${family}`;

/**
 * The answers in the order in which they came, then who may still be asked.
 * @param waiting the sources there are; empty when nobody is asked any more
 */
export function lookRows(
  observations: readonly Observation[],
  waiting: readonly SourceView[],
): readonly LookRow[] {
  const slowestMs = Math.max(1, ...observations.map(({ elapsedMs }) => elapsedMs));
  const seen = new Set(observations.map(({ sourceId, family }) => keyOf(sourceId, family)));
  const answered = observations.map(({ answer, ...rest }): LookRow => {
    const error = answer.ok ? null : answer.error.code;
    const state = error === null ? 'good' : error === 'cancelled' ? 'cancelled' : 'bad';
    const { sourceId, operator, method, family, elapsedMs } = rest;
    const share = elapsedMs / slowestMs;
    return { sourceId, operator, method, family, state, elapsedMs, share, error };
  });
  const next = waiting
    .filter(
      ({ id, family, enabled, statistics }) =>
        enabled && statistics.breaker !== 'open' && !seen.has(keyOf(id, family)),
    )
    .map(({ id, operator, method, family }): LookRow => ({
      sourceId: id,
      operator,
      method,
      family,
      state: 'waiting',
      elapsedMs: null,
      share: 0,
      error: null,
    }));
  return [...answered, ...next];
}
