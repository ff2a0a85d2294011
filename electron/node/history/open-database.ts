import { mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { assertNever } from '../../../shared/assert-never.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Database, Log } from '../../core/ports.ts';
import { reasonOf } from './database-error.ts';
import { lockFolder } from './folder-lock.ts';
import { createWorkerCalls } from './worker-calls.ts';
import type { WorkerMessage, WorkerStart } from './worker-messages.ts';

export interface DatabaseParts {
  readonly folder: string;
  /** The bundled worker.ts; sql-wasm.wasm stands beside it. */
  readonly workerFile: string;
  readonly log: Log;
}

/** Heap of the thread; SQLite's own memory is WebAssembly's and not counted here. */
const workerHeap = { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 4 };

/**
 * The embedded engine: SQLite (sql.js) in a worker thread over one file in the folder, which it locks.
 * The failure is a sentence: another process has the folder, its history is damaged, or it can't be written.
 */
export async function openDatabase(parts: DatabaseParts): Promise<Result<Database>> {
  const { folder, log } = parts;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    return fail(`The data folder ${folder} cannot be made: ${reasonOf(error)}.`);
  }
  const lock = lockFolder(folder);
  if (!lock.ok) return lock;
  const workerData: WorkerStart = { folder };
  const worker = new Worker(parts.workerFile, { workerData, resourceLimits: workerHeap });
  const calls = createWorkerCalls((request) => worker.postMessage(request));
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.once('exit', lock.value);

  const opened = await new Promise<Result<void>>((resolve) => {
    worker.on('message', (message: WorkerMessage) => {
      switch (message.type) {
        case 'opened':
          if (message.warning !== null) log.write('warn', message.warning);
          return resolve(ok(undefined));
        case 'refused':
          return resolve(fail(message.reason));
        case 'rows':
        case 'saved':
        case 'failed':
          return calls.settle(message);
        default:
          return assertNever(message);
      }
    });
    worker.on('error', (error) => {
      log.write('error', 'the thread of the history has failed', { reason: reasonOf(error) });
      resolve(fail(`The history in ${folder} cannot be opened: ${reasonOf(error)}.`));
    });
    worker.once('exit', () => {
      calls.end();
      resolve(fail(`The history in ${folder} cannot be opened: its thread has ended.`));
    });
  });
  if (!opened.ok) {
    await ended;
    return opened;
  }
  return ok({
    transaction: calls.transaction,
    save: calls.save,
    close: async () => {
      try {
        await calls.close();
      } finally {
        await ended;
      }
    },
  });
}
