import { fail, ok, type Result } from '../../../shared/result.ts';
import type { SqliteFiles, SqlRows, SqlStatement } from '../../core/ports.ts';

export interface CheckedDatabase {
  readonly schemaVersion: number;
  /** By name; without SQLite's own ones and those of the schema's version and the journal's place. */
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
}

const plain = (sql: string): SqlStatement => ({ sql, parameters: [] });
const versionQuery = plain('select max(version) as version from schema_version');

/** The version of the tables in a history. The failure is a sentence. */
export async function readSchemaVersion(
  sqliteFiles: SqliteFiles,
  history: Uint8Array,
): Promise<Result<number>> {
  const read = await sqliteFiles.read(history, [versionQuery]);
  return read.ok ? ok(versionIn(read.value[0])) : read;
}

/** Loads the bytes of a history and asks SQLite whether they are whole. The failure is a sentence. */
export async function checkDatabase(
  sqliteFiles: SqliteFiles,
  history: Uint8Array,
): Promise<Result<CheckedDatabase>> {
  const read = await sqliteFiles.read(history, [
    plain('pragma integrity_check(1)'),
    plain('pragma foreign_key_check'),
    versionQuery,
    plain(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite~_%' escape '~' and name not in ('schema_version', 'journal_position') order by name",
    ),
  ]);
  if (!read.ok) return read;
  const [integrity, strays, version, named] = read.value;
  const verdict = String(integrity?.rows[0]?.['integrity_check']);
  if (verdict !== 'ok') return fail(`The history in the backup is damaged: ${verdict}.`);
  const stray = strays?.rows[0];
  if (stray !== undefined) {
    return fail(
      `The history in the backup is damaged: a row of ${String(stray['table'])} names one of ${String(stray['parent'])} that is not there.`,
    );
  }
  const names = (named?.rows ?? []).map((row) => String(row['name']));
  const counted = await sqliteFiles.read(
    history,
    names.map((name) => plain(`select count(*) as total from "${name.replaceAll('"', '""')}"`)),
  );
  if (!counted.ok) return counted;
  return ok({
    schemaVersion: versionIn(version),
    tables: names.map((name, index) => ({
      name,
      rows: Number(counted.value[index]?.rows[0]?.['total']),
    })),
  });
}

const versionIn = (rows: SqlRows | undefined): number => Number(rows?.rows[0]?.['version'] ?? 0);
