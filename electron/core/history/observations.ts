import type { Observation } from '../../../shared/domain/observation.ts';
import type { Clock, Database } from '../ports.ts';
import { type HistoryQueries, inTransaction } from './connection.ts';
import type { SavePolicy } from './save-policy.ts';

const keptMs = 48 * 3_600_000;

export interface ObservationHistory {
  /** Takes the observations of a look, and drops those older than 48 h. */
  record(observations: readonly Observation[]): Promise<void>;
}

export const createObservationHistory = (
  database: Database,
  queries: HistoryQueries,
  clock: Clock,
  policy: SavePolicy,
): ObservationHistory => ({
  record: async (observations) => {
    if (observations.length === 0) return;
    await inTransaction(database, [
      queries.insertInto('observations').values(observations.map(rowOf)),
      queries.deleteFrom('observations').where('at', '<', clock.now() - keptMs),
    ]);
    await policy.eventually();
  },
});

const rowOf = ({ sourceId, operator, method, family, at, elapsedMs, answer }: Observation) => ({
  source_id: sourceId,
  operator,
  method,
  family,
  at,
  elapsed_ms: elapsedMs,
  address: answer.ok ? answer.value : null,
  error_code: answer.ok ? null : answer.error.code,
  error_detail: answer.ok ? null : answer.error.detail,
});
