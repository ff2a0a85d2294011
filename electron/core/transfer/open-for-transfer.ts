import { fail, ok, type Result } from '../../../shared/result.ts';
import { type AuditLog, createAuditLog } from '../audit/audit-log.ts';
import { connect } from '../history/connection.ts';
import { migrate } from '../history/migrate.ts';
import { migrations } from '../history/migrations/index.ts';
import type { Clock, Database } from '../ports.ts';

/**
 * Makes sure that the tables are those of this version, for who uses a history without the app around it. A new one
 * gets its tables when it may be written; an older one is left to the program, which keeps a backup first.
 * @returns the log in which an import is written down; the failure is a sentence
 */
export async function openForTransfer(
  database: Database,
  clock: Clock,
  writes: boolean,
): Promise<Result<AuditLog>> {
  const ready = writes
    ? await migrate(database, migrations, async () => fail('Start IP Beacon once for that.'))
    : await checkVersion(database);
  return ready.ok ? ok(createAuditLog(database, connect(database), clock)) : ready;
}

async function checkVersion(database: Database): Promise<Result<void>> {
  const newest = migrations.at(-1)?.version ?? 0;
  const found = await versionOf(database);
  if (found === newest) return ok(undefined);
  if (found === 0) return fail('The history has no tables yet: start IP Beacon once.');
  return found < newest
    ? fail('The history is still in the form of an older IP Beacon: start this one once.')
    : fail('The history was written by a newer IP Beacon: use that one.');
}

async function versionOf(database: Database): Promise<number> {
  try {
    const [read] = await database.transaction([
      { sql: 'select max(version) as version from schema_version', parameters: [] },
    ]);
    return Number(read?.rows[0]?.['version'] ?? 0);
  } catch {
    // There is no such table.
    return 0;
  }
}
