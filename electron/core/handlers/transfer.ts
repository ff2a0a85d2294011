import type { Caller } from '../../../shared/domain/audit.ts';
import type { CallError, Handlers } from '../../../shared/dispatch.ts';
import type { ImportReport } from '../../../shared/domain/transfer.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Jobs } from '../jobs.ts';
import type { Clock, Database, SqliteFiles } from '../ports.ts';
import type { LiveSettings } from '../settings/create-settings.ts';
import { exportPiece, exportTables } from '../transfer/export-piece.ts';
import type { ImportOptions } from '../transfer/import-files.ts';
import { runImport } from '../transfer/run-import.ts';
import type { Uploads } from '../transfer/uploads.ts';

export interface TransferParts {
  /** Throws as long as the history is not open. */
  readonly database: () => Database;
  readonly sqliteFiles: SqliteFiles;
  readonly settings: LiveSettings;
  readonly clock: Clock;
  readonly jobs: Jobs;
  readonly uploads: Uploads;
}

type TransferNames =
  | 'export.tables'
  | 'export.piece'
  | 'uploads.begin'
  | 'uploads.append'
  | 'uploads.discard'
  | 'import.check'
  | 'import.run';

export function transferHandlers(parts: TransferParts): Pick<Handlers, TransferNames> {
  const { database, uploads, jobs, clock, settings, sqliteFiles } = parts;

  const importUpload = async (
    upload: string,
    caller: Caller,
    options: ImportOptions,
  ): Promise<Result<ImportReport>> => {
    const files = uploads.find(upload);
    if (!files.ok) return files;
    const ports = { database: database(), audit: null, sqliteFiles, settings, clock };
    const done = await runImport(files.value, ports, caller, options);
    // A cancelled one may be tried again.
    if (done.ok && options.writes && !options.signal.aborted) uploads.discard(upload);
    return done;
  };

  return {
    'export.tables': async () => ok([...(await exportTables(database()))]),
    'export.piece': async (request) => refusable(await exportPiece(database(), request)),
    'uploads.begin': ({ files }) => {
      const begun = uploads.begin(files);
      return begun.ok ? ok({ upload: begun.value }) : refused(begun.error);
    },
    'uploads.append': ({ upload, file, base64 }) => {
      const piece = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const received = uploads.append(upload, file, piece);
      return received.ok ? ok({ receivedBytes: received.value }) : refused(received.error);
    },
    'uploads.discard': ({ upload }) => {
      uploads.discard(upload);
      return ok({});
    },
    'import.check': async ({ upload }, caller) =>
      refusable(
        await importUpload(upload, caller, {
          writes: false,
          signal: new AbortController().signal,
          report: () => {},
        }),
      ),
    'import.run': async ({ upload, job }, caller) => {
      const ran = await jobs.run(job, 'import', (signal, report) =>
        importUpload(upload, caller, { writes: true, signal, report }),
      );
      return ran.ok ? refusable(ran.value) : refused(ran.error);
    },
  };
}

const refused = (message: string) => fail<CallError>({ code: 'refused', message });

const refusable = <Value>(result: Result<Value>): Result<Value, CallError> =>
  result.ok ? result : refused(result.error);
