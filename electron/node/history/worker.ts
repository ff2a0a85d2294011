// The threads of the history. Bundled as one CommonJS file with sql-wasm.wasm beside it; the start says which it is.

import { workerData } from 'node:worker_threads';
import { loadSqlJs } from './load-sql-js.ts';
import { runHistory } from './run-history.ts';
import { runTask } from './run-task.ts';
import { createSqlEngine } from './sql-engine.ts';
import type { WorkerStart } from './worker-messages.ts';

async function main(start: WorkerStart): Promise<void> {
  const sqlJs = await loadSqlJs();
  const createEngine = (bytes: Uint8Array | null) => createSqlEngine(new sqlJs.Database(bytes));
  if (start.role === 'history') runHistory(start, createEngine);
  else runTask(start.task, createEngine);
}

void main(workerData as WorkerStart);
