// The thread of the pictures: the library and its fonts take memory, and so are only there while somebody asks. Bundled
// as one CommonJS file.

import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { initWasm } from '@resvg/resvg-wasm';
import { drawPng } from './draw-png.ts';
import type { WorkerAnswer, WorkerRequest, WorkerStart } from './worker-messages.ts';

const { wasmFile, fontFiles } = workerData as WorkerStart;
const fonts = fontFiles.map((file) => readFileSync(file));
const ready = initWasm(readFileSync(wasmFile));

// What is thrown here ends the thread, and the next picture gets another one: after a crash inside the library nobody
// knows what its memory holds.
parentPort?.on('message', ({ id, svg, widthPx }: WorkerRequest) => {
  void ready.then(() => {
    const answer: WorkerAnswer = { id, drawn: drawPng(svg, widthPx, fonts) };
    parentPort?.postMessage(answer);
  });
});
