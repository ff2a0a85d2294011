// The history's own thread: takes requests, in batches, and sees to the snapshots.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, receiveMessageOnPort } from 'node:worker_threads';
import { fail, type Result } from '../../../shared/result.ts';
import { checksumOf } from './checksum.ts';
import { DatabaseError, reasonOf } from './database-error.ts';
import { openDurableStore } from './durable-store.ts';
import { createHistoryKey } from './sealing/create-history-key.ts';
import { openReadOnlyStore } from './read-only-store.ts';
import type { RecoverOptions } from './recover.ts';
import { createSnapshots } from './snapshots.ts';
import { startTask } from './start-task.ts';
import type { HistoryStore } from './history-store.ts';
import type { WorkerAnswer, WorkerMessage, WorkerRequest, WorkerStart } from './worker-messages.ts';
import { syncFolder, writeAndSync } from './write-and-sync.ts';

type HistoryStart = Extract<WorkerStart, { readonly role: 'history' }>;
type Request<Type> = Extract<WorkerRequest, { readonly type: Type }>;

/** Health is told at once when the state changes, otherwise at most this often. */
const tellEveryMs = 1_000;

export function runHistory(
  start: HistoryStart,
  createEngine: RecoverOptions['createEngine'],
): void {
  const opened = openStore(start, createEngine);
  if (!opened.ok) {
    post({ type: 'refused', reason: opened.error });
    return;
  }
  const store = opened.value;
  const { folder, workerFile, key, seals } = start;
  const task = (type: 'snapshot' | 'copy', until: number) =>
    startTask(workerFile, { type, folder, until, key, seals });
  const snapshots = createSnapshots(store, start.journalLimitBytes, async (until) => {
    const done = await task('snapshot', until);
    return done.ok ? null : done.error;
  });

  const copy = async ({ id }: Request<'copy'>): Promise<void> => {
    // A snapshot under way would move the files that are being read.
    await snapshots.settled();
    const done = await task('copy', store.rotate() ?? store.sequence());
    if (!done.ok) {
      const message = `The history cannot be copied: ${done.error}.`;
      answer([{ id, type: 'failed', kind: 'storage', message }]);
      return;
    }
    const { bytes } = done.value;
    post(
      { type: 'answers', answers: [{ id, type: 'done', bytes }] },
      bytes === null ? [] : [bytes.buffer as ArrayBuffer],
    );
  };

  const stage = ({ id, database }: Request<'stage'>): WorkerAnswer => {
    const staged = join(folder, 'restore');
    mkdirSync(staged, { recursive: true, mode: 0o700 });
    const bytes = store.inOwnForm(database);
    writeAndSync(join(staged, 'history.sqlite'), bytes);
    writeAndSync(join(staged, 'history.sqlite.sha256'), checksumOf(bytes));
    syncFolder(staged);
    return { id, type: 'done', bytes: null };
  };

  /** A port that holds nothing lets the thread end once the answer is out. */
  const close = async ({ id }: Request<'close'>): Promise<void> => {
    await snapshots.stop();
    const closed = attempt(id, () => {
      store.close();
      return { id, type: 'done', bytes: null };
    });
    answer([closed]);
    parentPort?.unref();
  };

  let toldAt = 0;
  let toldDegraded = store.isDegraded();
  let tellLater: NodeJS.Timeout | null = null;
  const tell = (): void => {
    if (tellLater !== null) clearTimeout(tellLater);
    tellLater = null;
    const health = store.health();
    toldAt = Date.now();
    toldDegraded = health.state === 'degraded';
    post({ type: 'health', health });
  };
  const tellSoon = (): void => {
    if (store.isDegraded() !== toldDegraded || Date.now() - toldAt >= tellEveryMs) return tell();
    tellLater ??= setTimeout(tell, tellEveryMs).unref();
  };

  const take = (requests: readonly WorkerRequest[]): void => {
    const transactions = requests.filter((each) => each.type === 'transaction');
    if (transactions.length > 0) {
      answer(commit(store, transactions));
      tellSoon();
      snapshots.afterWrite();
    }
    for (const request of requests) {
      if (request.type === 'copy') void copy(request);
      if (request.type === 'stage') answer([attempt(request.id, () => stage(request))]);
      if (request.type === 'close') void close(request);
    }
  };

  snapshots.onDone(tell);
  parentPort?.on('message', (first: WorkerRequest) => {
    const batch = [first];
    // Everything that has come while the last batch was synced goes to the disk together.
    for (let next = receive(); next !== null; next = receive()) batch.push(next);
    take(batch);
  });
  post({ type: 'opened', warnings: store.warnings, health: store.health() });
}

const openStore = (
  { folder, key, seals, mode }: HistoryStart,
  createEngine: RecoverOptions['createEngine'],
): Result<HistoryStore> => {
  const options = {
    folder,
    createEngine,
    key: key === null ? null : createHistoryKey(key),
    seals,
    now: Date.now,
  };
  return mode === 'write' ? openDurableStore(options) : openReadOnlyStore(options);
};

function commit(
  store: HistoryStore,
  requests: readonly Request<'transaction'>[],
): readonly WorkerAnswer[] {
  const outcomes = store.commit(requests.map(({ statements }) => statements));
  return requests.map(({ id }, index) => {
    const outcome =
      outcomes[index] ?? fail(new DatabaseError('ended', 'The history gave no answer.'));
    if (outcome.ok) return { id, type: 'rows', rows: outcome.value };
    return { id, type: 'failed', kind: outcome.error.kind, message: outcome.error.message };
  });
}

function attempt(id: number, work: () => WorkerAnswer): WorkerAnswer {
  try {
    return work();
  } catch (error) {
    const message = `The history cannot be written: ${reasonOf(error)}.`;
    return { id, type: 'failed', kind: 'storage', message };
  }
}

const receive = (): WorkerRequest | null => {
  if (parentPort === null) return null;
  const received: { readonly message: WorkerRequest } | undefined =
    receiveMessageOnPort(parentPort);
  return received?.message ?? null;
};

const answer = (answers: readonly WorkerAnswer[]): void => post({ type: 'answers', answers });

const post = (message: WorkerMessage, transfer: ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, transfer);
