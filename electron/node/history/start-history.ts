import { Worker } from 'node:worker_threads';
import { assertNever } from '../../../shared/assert-never.ts';
import type { StorageHealth } from '../../../shared/domain/storage.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { EmbeddedDatabase, Log } from '../../core/ports.ts';
import { reasonOf } from './database-error.ts';
import { createWorkerCalls } from './worker-calls.ts';
import type { WorkerMessage, WorkerStart } from './worker-messages.ts';

/** Heap of the thread; SQLite's own memory is WebAssembly's and not counted here. */
const workerHeap = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 4 };

/** The history in its thread. @param onEnd called when that is gone */
export async function startHistory(
  workerData: Extract<WorkerStart, { readonly role: 'history' }>,
  log: Log,
  onEnd: () => void,
): Promise<Result<EmbeddedDatabase>> {
  const { folder, workerFile } = workerData;
  const worker = new Worker(workerFile, { workerData, resourceLimits: workerHeap });
  const calls = createWorkerCalls((request) => worker.postMessage(request));
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.once('exit', onEnd);
  const listeners = new Set<(health: StorageHealth) => void>();
  const mourners = new Set<() => void>();
  let health: StorageHealth | null = null;
  let isClosing = false;
  const hear = (heard: StorageHealth): void => {
    health = heard;
    for (const listener of listeners) listener(heard);
  };

  const opened = await new Promise<Result<void>>((resolve) => {
    worker.on('message', (message: WorkerMessage) => {
      switch (message.type) {
        case 'opened':
          for (const warning of message.warnings) log.write('warn', warning);
          hear(message.health);
          return resolve(ok(undefined));
        case 'refused':
          return resolve(fail(message.reason));
        case 'answers':
          return message.answers.forEach(calls.settle);
        case 'health':
          return hear(message.health);
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
      if (health !== null && !isClosing) {
        hear({ ...health, state: 'degraded', reason: endedSentence });
        for (const mourner of mourners) mourner();
      }
      resolve(fail(`The history in ${folder} cannot be opened: its thread has ended.`));
    });
  });
  if (!opened.ok) {
    await ended;
    return opened;
  }
  return ok({
    transaction: calls.transaction,
    close: async () => {
      isClosing = true;
      try {
        await calls.close();
      } finally {
        await ended;
      }
    },
    storage: {
      health: () => {
        if (health === null) throw new Error('an open history has told its health');
        return health;
      },
      onHealth: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      onDeath: (listener) => {
        mourners.add(listener);
        return () => void mourners.delete(listener);
      },
      copy: calls.copy,
      stage: calls.stage,
    },
  });
}

const endedSentence = 'The thread of the history has ended.';
