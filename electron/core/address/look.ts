import type { Observation } from '../../../shared/domain/observation.ts';

/** What one look saw. `startedMs` and `endedMs` are of the monotonic clock. */
export interface Look {
  readonly startedMs: number;
  readonly endedMs: number;
  readonly observations: readonly Observation[];
}

/** A source that has not answered by then gets company. */
export const hedgeMs = 250;
/** A look ends then, whatever is missing. */
export const lookTimeoutMs = 5_000;
