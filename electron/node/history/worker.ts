// The thread that holds the history. Bundled as one CommonJS file with sql-wasm.wasm beside it.

import { parentPort, workerData } from 'node:worker_threads';
import initSqlJs from 'sql.js';
import { assertNever } from '../../../shared/assert-never.ts';
import { DatabaseError, reasonOf } from './database-error.ts';
import { openSnapshotStore, type SnapshotStore } from './snapshot-store.ts';
import { createSqlEngine } from './sql-engine.ts';
import type { WorkerMessage, WorkerRequest, WorkerStart } from './worker-messages.ts';

async function main({ folder }: WorkerStart): Promise<void> {
  const sqlJs = await initSqlJs();
  const store = openSnapshotStore(folder, Date.now(), (bytes) =>
    createSqlEngine(new sqlJs.Database(bytes)),
  );
  if (!store.ok) {
    post({ type: 'refused', reason: store.error });
    return;
  }
  parentPort?.on('message', (request: WorkerRequest) => post(answer(store.value, request)));
  post({ type: 'opened', warning: store.value.warning });
}

function answer(store: SnapshotStore, request: WorkerRequest): WorkerMessage {
  const { id } = request;
  try {
    switch (request.type) {
      case 'transaction':
        return { type: 'rows', id, rows: store.transaction(request.statements) };
      case 'save':
        return { type: 'saved', id, bytes: store.save() };
      case 'close':
        return { type: 'saved', id, bytes: close(store) };
      default:
        return assertNever(request);
    }
  } catch (error) {
    const kind = error instanceof DatabaseError ? error.kind : 'ended';
    return { type: 'failed', id, kind, message: reasonOf(error) };
  }
}

/** A port that holds nothing lets the thread end once the answer is out. */
function close(store: SnapshotStore): number {
  parentPort?.unref();
  try {
    return store.save();
  } finally {
    store.close();
  }
}

const post = (message: WorkerMessage): void => parentPort?.postMessage(message);

void main(workerData as WorkerStart);
