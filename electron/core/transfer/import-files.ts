// An import from beginning to end. A dry run and a real one go the same way, so that the one keeps the other's word.

import type { ImportReport } from '../../../shared/domain/transfer.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Clock, Database, SqliteFiles } from '../ports.ts';
import type { BotFile } from './bot/bot-files.ts';
import {
  importBotChanges,
  importBotSettings,
  importBotSources,
  type ImportSettings,
} from './import-bot.ts';
import type { ImportPart } from './import-part.ts';
import { readImportContext } from './import-context.ts';
import { importRows } from './import-rows.ts';
import { createImportTally } from './import-tally.ts';
import { recognise } from './recognise.ts';
import { transferTables } from './tables/index.ts';
import type { UploadedFile } from './uploads.ts';

export interface ImportPorts {
  readonly database: Database;
  readonly sqliteFiles: SqliteFiles;
  readonly settings: ImportSettings;
  readonly clock: Clock;
}

export interface ImportOptions {
  /** False for a dry run. */
  readonly writes: boolean;
  readonly signal: AbortSignal;
  /** In bytes of the files. */
  readonly report: (done: number, total: number) => void;
}

/** Then others get their turn: the main thread is never held for 5 ms. */
const turnMs = 2;

function createPause(clock: Clock): () => Promise<void> {
  let since = clock.monotonicMs();
  return async () => {
    if (clock.monotonicMs() - since < turnMs) return;
    await new Promise<void>((resolve) => clock.schedule(0, resolve));
    since = clock.monotonicMs();
  };
}

function originOf(exports: number, botFiles: number): string {
  if (exports > 0) return 'IP Beacon export';
  return botFiles > 0 ? 'Discord IP Monitor Bot' : 'unknown files';
}

/**
 * Goes through all files. A cancelled run says what had come in by then; the failure, a sentence, is one of the
 * storage. Either way importing again brings the rest, and nothing twice.
 */
export async function importFiles(
  files: readonly UploadedFile[],
  ports: ImportPorts,
  { writes, signal, report }: ImportOptions,
): Promise<Result<ImportReport>> {
  const tally = createImportTally();
  const rows: { readonly order: number; readonly part: ImportPart }[] = [];
  const botFiles: BotFile[] = [];
  for (const file of files) {
    const recognised = await recognise(file, ports.sqliteFiles);
    if (!recognised.ok) {
      tally.refused('files', file.name, recognised.error);
    } else if (recognised.value.origin === 'bot') {
      botFiles.push(recognised.value.content);
    } else {
      const { table, format } = recognised.value;
      const part = importRows(ports.database, file, format, table);
      rows.push({ order: transferTables.indexOf(table), part });
    }
  }
  if (rows.length > 0 && botFiles.length > 0) {
    return fail(
      'There are exports of IP Beacon and files of the Discord IP Monitor Bot among these: import the ones first, then the others.',
    );
  }
  const parts = [
    // A delivery looks for its event: what others refer to comes in first.
    ...rows.toSorted((one, other) => one.order - other.order).map(({ part }) => part),
    importBotChanges(botFiles, ports.database, ports.settings, ports.clock),
    importBotSources(botFiles, ports.settings),
    importBotSettings(botFiles, ports.settings),
  ];
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  const taken = new Set<string>();
  const pause = createPause(ports.clock);
  let done = 0;
  try {
    const context = await readImportContext(ports.database, ports.clock);
    for (const part of parts) {
      if (signal.aborted) break;
      const progress = (bytes: number): void => report(done + bytes, total);
      await part.run({ writes, context, signal, tally, taken, pause, progress });
      done += part.bytes;
      report(done, total);
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fail(
      `The import stopped: ${why} What had come in stays; import again for the rest, nothing comes in twice.`,
    );
  }
  if (signal.aborted) {
    tally.note('The import was cancelled. Importing again brings the rest, and nothing twice.');
  }
  return ok(tally.report(originOf(rows.length, botFiles.length)));
}
