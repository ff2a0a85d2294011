import { addReadings } from '../../../electron/core/history/series/readings.ts';
import { openDatabase } from '../../../electron/node/history/open-database.ts';
import { silentLog } from '../../support/silent-log.ts';

export interface StartTask {
  readonly folder: string;
  readonly workerFile: string;
  /** Then written to the journal before it ends, for the next start to read. */
  readonly journalEntries: number;
}

export interface StartResult {
  /** From nothing to the first answer. */
  readonly firstAnswerMs: number;
  readonly journalBytes: number;
}

const writers = 64;

/** Opens a history, asks one question, and ends without a word, as a program that is killed. */
export async function measureStart(task: StartTask): Promise<StartResult> {
  const startedAt = performance.now();
  const opened = await openDatabase({ ...task, log: silentLog, journalLimitBytes: 2 ** 30 });
  if (!opened.ok) throw new Error(opened.error);
  const { storage, transaction } = opened.value;
  await transaction([{ sql: 'select count(*) as count from changes', parameters: [] }]);
  const firstAnswerMs = performance.now() - startedAt;
  const { journalBytes } = storage.health();
  let at = Date.UTC(2037, 0);
  let written = 0;
  const writer = async (): Promise<void> => {
    while (written < task.journalEntries) {
      written += 1;
      // The most usual of all writes.
      await transaction(addReadings(1, [{ at: (at += 1), latencyMs: 12.345, ok: true }]));
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  return { firstAnswerMs, journalBytes };
}
