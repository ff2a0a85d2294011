import type { TransferTable } from '../transfer-table.ts';
import { addresses } from './addresses.ts';
import { auditLog } from './audit-log.ts';
import { candidates } from './candidates.ts';
import { changeInsights } from './change-insights.ts';
import { changes } from './changes.ts';
import { checkResults } from './check-results.ts';
import { deliveries } from './deliveries.ts';
import { discordCommands } from './discord-commands.ts';
import { events } from './events.ts';
import { knownChanges } from './known-changes.ts';
import { observations } from './observations.ts';
import { readings } from './readings.ts';
import { rollups } from './rollups.ts';
import { runs } from './runs.ts';
import { series } from './series.ts';
import { settingsHistory } from './settings-history.ts';
import { sourceStatistics } from './source-statistics.ts';
import { speedTests } from './speed-tests.ts';
import { transitions } from './transitions.ts';

/**
 * Every table that goes out, in the order in which people see them and in which they come in: one new file, one line
 * here. The outbox stays: it is a queue, and its messages may hold what opens a channel.
 */
export const transferTables: readonly TransferTable[] = [
  changes,
  knownChanges,
  changeInsights,
  addresses,
  candidates,
  observations,
  series,
  runs,
  transitions,
  readings,
  rollups,
  checkResults,
  speedTests,
  events,
  deliveries,
  discordCommands,
  settingsHistory,
  auditLog,
  sourceStatistics,
];
