import { type AuditLog, createAuditLog } from '../../electron/core/audit/audit-log.ts';
import { connect } from '../../electron/core/history/connection.ts';
import {
  createSettingsRevisions,
  type SettingsRevisions,
} from '../../electron/core/history/settings-revisions.ts';
import { migrate } from '../../electron/core/history/migrate.ts';
import { migrations } from '../../electron/core/history/migrations/index.ts';
import { ok } from '../../shared/result.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createMemoryDatabase, type MemoryDatabase } from './memory-database.ts';

export interface OpenAuditLog {
  readonly audit: AuditLog;
  readonly revisions: SettingsRevisions;
  readonly database: MemoryDatabase;
  readonly clock: FakeClock;
}

/** The real repositories over the engine in this thread. @param content what an earlier one has left */
export async function openAuditLog(content: Uint8Array | null = null): Promise<OpenAuditLog> {
  const clock = createFakeClock();
  const database = await createMemoryDatabase(content);
  const migrated = await migrate(database, migrations, async () => ok(undefined));
  if (!migrated.ok) throw new Error(migrated.error);
  const queries = connect(database);
  return {
    audit: createAuditLog(database, queries, clock),
    revisions: createSettingsRevisions(database, queries, clock),
    database,
    clock,
  };
}
