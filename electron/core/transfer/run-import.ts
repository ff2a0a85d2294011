import type { Caller } from '../../../shared/domain/audit.ts';
import type { ImportReport } from '../../../shared/domain/transfer.ts';
import type { Result } from '../../../shared/result.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Clock, Database, SqliteFiles } from '../ports.ts';
import type { LiveSettings } from '../settings/create-settings.ts';
import { importFiles, type ImportOptions } from './import-files.ts';
import { importSettings } from './import-settings.ts';
import type { UploadedFile } from './uploads.ts';

export interface ImportParts {
  readonly database: Database;
  /** Null where the dispatch writes down what was done (audit/record-commands.ts). */
  readonly audit: Pick<AuditLog, 'append'> | null;
  readonly sqliteFiles: SqliteFiles;
  readonly settings: LiveSettings;
  readonly clock: Clock;
}

/** Imports on somebody's behalf, or says what would come in. */
export async function runImport(
  files: readonly UploadedFile[],
  { audit, settings, ...ports }: ImportParts,
  caller: Caller,
  options: ImportOptions,
): Promise<Result<ImportReport>> {
  const done = await importFiles(
    files,
    { ...ports, settings: importSettings(settings, caller) },
    options,
  );
  if (done.ok && options.writes) {
    const { origin, items } = done.value;
    await audit?.append({
      caller,
      what: 'import.run',
      subject: origin,
      before: undefined,
      after: items.map(({ kind, taken, known, refusedCount }) => ({
        kind,
        taken,
        known,
        refused: refusedCount,
      })),
    });
  }
  return done;
}
