// The history's table of contents.

import { fail, ok, type Result } from '../../../shared/result.ts';
import { type AuditLog, createAuditLog } from '../audit/audit-log.ts';
import type { Clock, Database } from '../ports.ts';
import { type CandidateHistory, createCandidateHistory } from './candidates.ts';
import { type ChangeHistory, createChangeHistory } from './changes.ts';
import { connect } from './connection.ts';
import { createCurrentAddresses, type CurrentAddresses } from './current-addresses.ts';
import { createDeliveries, type Deliveries } from './deliveries.ts';
import { createDiscordCommandHistory, type DiscordCommandHistory } from './discord-commands.ts';
import { createKept, type Kept } from './kept.ts';
import { type BeforeMigration, migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { createObservationHistory, type ObservationHistory } from './observations.ts';
import { createOutageHistory, type OutageHistory } from './outages/outage-history.ts';
import { createSeriesHistory, type SeriesHistory } from './series/series-history.ts';
import { createSettingsRevisions, type SettingsRevisions } from './settings-revisions.ts';
import {
  createSourceStatisticsHistory,
  type SourceStatisticsHistory,
} from './source-statistics.ts';
import { createToldEvents, type ToldEvents } from './told-events.ts';

export interface History {
  readonly observations: ObservationHistory;
  readonly candidates: CandidateHistory;
  readonly changes: ChangeHistory;
  readonly sourceStatistics: SourceStatisticsHistory;
  readonly current: CurrentAddresses;
  readonly series: SeriesHistory;
  readonly outages: OutageHistory;
  readonly audit: AuditLog;
  readonly settingsRevisions: SettingsRevisions;
  readonly toldEvents: ToldEvents;
  readonly deliveries: Deliveries;
  readonly discordCommands: DiscordCommandHistory;
  readonly kept: Kept;
}

/**
 * Brings the schema up to date and opens the repositories; the failure is a sentence.
 * @param beforeMigration keeps a copy of what is there; see migrate.ts
 */
export async function openHistory(
  database: Database,
  clock: Clock,
  beforeMigration: BeforeMigration,
): Promise<Result<History>> {
  try {
    const migrated = await migrate(database, migrations, beforeMigration);
    if (!migrated.ok) return migrated;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  const queries = connect(database);
  return ok({
    observations: createObservationHistory(database, queries),
    candidates: createCandidateHistory(database, queries, clock),
    changes: createChangeHistory(database, queries, clock),
    sourceStatistics: createSourceStatisticsHistory(database, queries),
    current: createCurrentAddresses(queries),
    series: createSeriesHistory(database, queries, clock),
    outages: createOutageHistory(database, queries, clock),
    audit: createAuditLog(database, queries, clock),
    settingsRevisions: createSettingsRevisions(database, queries, clock),
    toldEvents: createToldEvents(queries),
    deliveries: createDeliveries(queries, clock),
    discordCommands: createDiscordCommandHistory(database, queries),
    kept: createKept(queries, clock),
  });
}
