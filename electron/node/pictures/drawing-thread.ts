import { Worker } from 'node:worker_threads';
import { fail, type Result } from '../../../shared/result.ts';
import type { WorkerAnswer, WorkerRequest, WorkerStart } from './worker-messages.ts';

export interface DrawingThread {
  /** Never rejects. */
  readonly draw: (svg: string, widthPx: number) => Promise<Result<Uint8Array>>;
  readonly isBusy: () => boolean;
  readonly end: () => Promise<void>;
}

/** Heap of the thread; what is drawn lies outside of it. */
const workerHeap = { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 4 };

/**
 * One thread of worker.ts, and what it still owes.
 * @param workerFile the bundled worker.ts
 * @param onEnd called when it is gone
 */
export function startDrawingThread(
  workerFile: string,
  workerData: WorkerStart,
  onEnd: () => void,
): DrawingThread {
  const worker = new Worker(workerFile, { workerData, resourceLimits: workerHeap });
  // No picture is worth a process that does not end.
  worker.unref();
  const waiting = new Map<number, (drawn: Result<Uint8Array>) => void>();
  let lastId = 0;
  let reason = 'its thread has ended';
  const settle = (id: number, drawn: Result<Uint8Array>): void => {
    waiting.get(id)?.(drawn);
    waiting.delete(id);
  };
  worker.on('message', ({ id, drawn }: WorkerAnswer) => settle(id, drawn));
  worker.on('error', (error) => {
    reason = error instanceof Error ? error.message : String(error);
  });
  worker.once('exit', () => {
    for (const id of waiting.keys()) settle(id, fail(`Pictures cannot be drawn: ${reason}.`));
    onEnd();
  });
  return {
    isBusy: () => waiting.size > 0,
    draw: (svg, widthPx) =>
      new Promise((resolve) => {
        lastId += 1;
        waiting.set(lastId, resolve);
        const request: WorkerRequest = { id: lastId, svg, widthPx };
        worker.postMessage(request);
      }),
    end: async () => {
      await worker.terminate();
    },
  };
}
