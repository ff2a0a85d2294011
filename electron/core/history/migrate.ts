import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Database, SqlStatement } from '../ports.ts';
import type { Migration } from './migrations/migration.ts';

/**
 * Brings the tables to the newest version, one transaction a migration.
 * @returns how many steps it took; the failure is a sentence, and then nothing was changed
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[],
): Promise<Result<number>> {
  const newest = migrations.at(-1)?.version ?? 0;
  const [, read] = await database.transaction([
    plain('create table if not exists schema_version (version integer not null)'),
    plain('select max(version) as version from schema_version'),
  ]);
  const found = Number(read?.rows[0]?.['version'] ?? 0);
  if (found > newest) {
    return fail(
      `The history was written by a newer IP Beacon (version ${found} of its tables; this one knows ${newest}): ` +
        'install that one again, or name another folder with --data-dir.',
    );
  }
  const missing = migrations.filter(({ version }) => version > found);
  for (const { version, statements } of missing) {
    await database.transaction([
      ...statements.map(plain),
      plain('delete from schema_version'),
      { sql: 'insert into schema_version (version) values (?)', parameters: [version] },
    ]);
  }
  return ok(missing.length);
}

const plain = (sql: string): SqlStatement => ({ sql, parameters: [] });
