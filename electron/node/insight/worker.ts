// The thread of the look-ups: it holds the data, and so is only there while somebody asks. Bundled as one CommonJS file.

import { parentPort, workerData } from 'node:worker_threads';
import { createLookUp } from './look-up.ts';
import type { WorkerAnswer, WorkerRequest, WorkerStart } from './worker-messages.ts';

const { dataFile } = workerData as WorkerStart;
const lookUp = createLookUp(dataFile);

parentPort?.on('message', ({ id, addresses, cityData }: WorkerRequest) => {
  const answer: WorkerAnswer = { id, lookedUp: lookUp(addresses, cityData) };
  parentPort?.postMessage(answer);
});
