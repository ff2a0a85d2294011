// The history's table of contents.

import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Clock, Database } from '../ports.ts';
import { type CandidateHistory, createCandidateHistory } from './candidates.ts';
import { type ChangeHistory, createChangeHistory } from './changes.ts';
import { connect } from './connection.ts';
import { createCurrentAddresses, type CurrentAddresses } from './current-addresses.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { createObservationHistory, type ObservationHistory } from './observations.ts';
import { createSavePolicy } from './save-policy.ts';
import {
  createSourceStatisticsHistory,
  type SourceStatisticsHistory,
} from './source-statistics.ts';

export interface History {
  readonly observations: ObservationHistory;
  readonly candidates: CandidateHistory;
  readonly changes: ChangeHistory;
  readonly sourceStatistics: SourceStatisticsHistory;
  readonly current: CurrentAddresses;
  /** Saves and ends the engine. */
  close(): Promise<void>;
}

/**
 * Brings the schema up to date and opens the repositories; the failure is a sentence.
 * @param onSaveFailure hears of a save in the background that failed
 */
export async function openHistory(
  database: Database,
  clock: Clock,
  onSaveFailure: (error: unknown) => void,
): Promise<Result<History>> {
  try {
    const migrated = await migrate(database, migrations);
    if (!migrated.ok) return migrated;
    // Whoever cannot write the folder hears so now and not when a change is lost.
    if (migrated.value > 0) await database.save();
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  const queries = connect(database);
  const policy = createSavePolicy(database, clock, onSaveFailure);
  return ok({
    observations: createObservationHistory(database, queries, clock, policy),
    candidates: createCandidateHistory(database, queries, clock, policy),
    changes: createChangeHistory(database, queries, policy),
    sourceStatistics: createSourceStatisticsHistory(database, queries),
    current: createCurrentAddresses(queries, policy),
    close: async () => {
      policy.stop();
      await database.close();
    },
  });
}
