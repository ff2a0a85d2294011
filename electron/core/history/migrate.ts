import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Database, SqlStatement } from '../ports.ts';
import { connect } from './connection.ts';
import type { Migration } from './migrations/migration.ts';
import { tablesAfter } from './migrations/tables-after.ts';

/**
 * Keeps a verified copy of the tables of version `from` before they are brought to version `to`.
 * Its failure, a sentence, refuses the start: the tables stay as they are.
 */
export type BeforeMigration = (from: number, to: number) => Promise<Result<void>>;

/**
 * Brings the tables to the newest version, each migration in one transaction of its own; a start that finds them
 * there writes nothing.
 * @param migrations every one there is, in order
 * @param beforeMigration is called once, and only when there are tables already and a step is missing
 * @returns how many steps it took; the failure is a sentence, and the tables are whole in the version it names
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[],
  beforeMigration: BeforeMigration,
): Promise<Result<number>> {
  const newest = migrations.at(-1)?.version ?? 0;
  const read = await versionOf(database, migrations);
  if (!read.ok) return read;
  const found = read.value;
  if (found > newest) {
    return fail(
      `The history was written by a newer IP Beacon (version ${found} of its tables; this one knows ${newest}): ` +
        'install that one again, or name another folder with --data-dir.',
    );
  }
  const missing = migrations.filter(({ version }) => version > found);
  if (found > 0 && missing.length > 0) {
    const kept = await beforeMigration(found, newest);
    if (!kept.ok) {
      return fail(
        'This IP Beacon has to bring the history into a newer form, and before that it keeps a backup, ' +
          `which failed: ${kept.error} Nothing was changed.`,
      );
    }
  }
  for (const migration of missing) {
    try {
      await database.transaction(stepOf(migration));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const { version } = migration;
      return fail(
        version === 1
          ? `The history cannot be begun: ${reason}`
          : `The history cannot be brought to version ${version} of its tables: ${reason} It is whole in version ${version - 1}.`,
      );
    }
  }
  return ok(missing.length);
}

/** 0: there are no tables yet. */
async function versionOf(
  database: Database,
  migrations: readonly Migration[],
): Promise<Result<number>> {
  const queries = connect(database);
  const tables = new Set((await queries.introspection.getTables()).map(({ name }) => name));
  if (!tables.has('schema_version')) return ok(0);
  const { version } = await queries
    .selectFrom('schema_version')
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirstOrThrow();
  const found = version ?? 0;
  const run = migrations.filter((migration) => migration.version <= found);
  const lost = tablesAfter(run).filter((name) => !tables.has(name));
  return lost.length === 0
    ? ok(found)
    : fail(
        `The history says that its tables are those of version ${found}, and yet some are not there (${lost.join(', ')}): ` +
          'something else has changed it. "ip-beacon doctor" says what can be done.',
      );
}

const stepOf = ({ version, statements }: Migration): readonly SqlStatement[] => [
  plain('create table if not exists schema_version (version integer not null)'),
  ...statements.map(plain),
  plain('delete from schema_version'),
  { sql: 'insert into schema_version (version) values (?)', parameters: [version] },
];

const plain = (sql: string): SqlStatement => ({ sql, parameters: [] });
