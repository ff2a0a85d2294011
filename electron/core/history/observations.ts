import type { Observation } from '../../../shared/domain/observation.ts';
import type { Database } from '../ports.ts';
import { type HistoryQueries, inTransaction } from './connection.ts';
import { addressId, internAddresses } from './intern-addresses.ts';

export interface ObservationHistory {
  /** Takes the observations of a look. How long they are kept is a setting (`history.readingHours`). */
  record(observations: readonly Observation[]): Promise<void>;
}

export const createObservationHistory = (
  database: Database,
  queries: HistoryQueries,
): ObservationHistory => ({
  record: async (observations) => {
    if (observations.length === 0) return;
    const seen = observations.flatMap(({ family, answer }) =>
      answer.ok ? [{ family, address: answer.value }] : [],
    );
    await inTransaction(database, [
      ...internAddresses(queries, seen),
      queries
        .insertInto('observations')
        .values(observations.map(rowOf))
        // A clock that was set back may bring a moment again; that is no reason to lose the rest of the look.
        .onConflict((conflict) => conflict.doNothing()),
    ]);
  },
});

const rowOf = ({ sourceId, operator, method, family, at, elapsedMs, answer }: Observation) => ({
  at,
  source_id: sourceId,
  family,
  operator,
  method,
  elapsed_ms: elapsedMs,
  address_id: addressId(answer.ok ? answer.value : null),
  error_code: answer.ok ? null : answer.error.code,
  error_detail: answer.ok ? null : answer.error.detail,
});
