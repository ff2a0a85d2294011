import { Worker } from 'node:worker_threads';
import type { LookedUp } from '../../core/ports.ts';
import type { WorkerAnswer, WorkerRequest, WorkerStart } from './worker-messages.ts';

export interface LookUpThread {
  /** Never rejects. */
  readonly ask: (addresses: readonly string[], cityData: string) => Promise<LookedUp>;
  readonly isBusy: () => boolean;
  readonly end: () => Promise<void>;
}

/** Heap of the thread; the data itself lies outside of it. */
const workerHeap = { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 2 };

interface Waiting {
  readonly addresses: readonly string[];
  readonly resolve: (lookedUp: LookedUp) => void;
}

export const nothingKnown = (addresses: readonly string[], reason: string): LookedUp => ({
  facts: addresses.map(() => ({ country: null, network: null, place: null })),
  problem: `The data of the networks cannot be asked: ${reason}.`,
  madeOn: null,
  city: { state: 'off' },
});

/**
 * One thread of worker.ts, and what it still owes.
 * @param workerFile the bundled worker.ts
 * @param onEnd called when it is gone
 */
export function startLookUpThread(
  workerFile: string,
  workerData: WorkerStart,
  onEnd: () => void,
): LookUpThread {
  const worker = new Worker(workerFile, { workerData, resourceLimits: workerHeap });
  // What is known of an address is never worth a process that does not end.
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let reason = 'its thread has ended';
  const settle = (id: number, lookedUp: LookedUp): void => {
    waiting.get(id)?.resolve(lookedUp);
    waiting.delete(id);
  };
  worker.on('message', ({ id, lookedUp }: WorkerAnswer) => settle(id, lookedUp));
  worker.on('error', (error) => {
    reason = error instanceof Error ? error.message : String(error);
  });
  worker.once('exit', () => {
    for (const [id, { addresses }] of waiting) settle(id, nothingKnown(addresses, reason));
    onEnd();
  });
  return {
    isBusy: () => waiting.size > 0,
    ask: (addresses, cityData) =>
      new Promise((resolve) => {
        lastId += 1;
        waiting.set(lastId, { addresses, resolve });
        const request: WorkerRequest = { id: lastId, addresses, cityData };
        worker.postMessage(request);
      }),
    end: async () => {
      await worker.terminate();
    },
  };
}
