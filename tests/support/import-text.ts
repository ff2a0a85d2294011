import type { Clock, Database } from '../../electron/core/ports.ts';
import { importFiles } from '../../electron/core/transfer/import-files.ts';
import { importSettings } from '../../electron/core/transfer/import-settings.ts';
import type { ImportReport } from '../../shared/domain/transfer.ts';
import { createFakeClock } from './fake-clock.ts';
import { createLiveSettings } from './live-settings.ts';
import { createMemorySqliteFiles } from './memory-sqlite-files.ts';

export interface ImportTextOptions {
  readonly writes?: boolean;
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
  /** A configuration file's text, for one import. */
  readonly config?: string;
  readonly report?: (done: number, total: number) => void;
}

export const ownCaller = { who: 'owner', origin: 'test' } as const;

/** Imports files by name and content; throws what would be a failure. */
export async function importText(
  database: Database,
  files: Readonly<Record<string, string | Uint8Array>>,
  options: ImportTextOptions = {},
): Promise<ImportReport> {
  const { settings } = await createLiveSettings(options.config ?? '');
  const done = await importFiles(
    Object.entries(files).map(([name, content]) => ({
      name,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    })),
    {
      database,
      sqliteFiles: createMemorySqliteFiles(),
      settings: importSettings(settings, ownCaller),
      clock: options.clock ?? createFakeClock(),
    },
    {
      writes: options.writes ?? true,
      signal: options.signal ?? new AbortController().signal,
      report: options.report ?? (() => {}),
    },
  );
  if (!done.ok) throw new Error(done.error);
  return done.value;
}
