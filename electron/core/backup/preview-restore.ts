import type { RestorePreview } from '../../../shared/domain/backup.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { BackupFiles, BackupPlace, Database } from '../ports.ts';
import { countRows } from './count-rows.ts';

/** What the backup holds against what is there now; the failure is a sentence. Nothing is changed. */
export async function previewRestore(
  files: BackupFiles,
  database: Database,
  place: BackupPlace,
  passphrase: string | null,
): Promise<Result<RestorePreview>> {
  const inspected = await files.inspect(place, passphrase);
  if (!inspected.ok) return inspected;
  const { tables, ...content } = inspected.value;
  const rows = new Map(tables.map((table) => [table.name, table.rows]));
  const rowsNow = await countRows(database);
  const names = [...new Set([...rows.keys(), ...rowsNow.keys()])].toSorted();
  return ok({
    ...content,
    tables: names.map((name) => ({
      name,
      rows: rows.get(name) ?? 0,
      rowsNow: rowsNow.get(name) ?? 0,
    })),
  });
}
