// The history's own thread: takes requests, in batches, and sees to the snapshots.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, receiveMessageOnPort } from 'node:worker_threads';
import type { Result } from '../../../shared/result.ts';
import type { SqlStatement } from '../../core/ports.ts';
import { checksumOf } from './checksum.ts';
import { reasonOf } from './database-error.ts';
import { openDurableStore } from './durable-store.ts';
import { createHistoryKey } from './sealing/create-history-key.ts';
import { openReadOnlyStore } from './read-only-store.ts';
import type { RecoverOptions } from './recover.ts';
import { createSnapshots } from './snapshots.ts';
import { startTask } from './start-task.ts';
import type { HistoryStore, Outcome } from './history-store.ts';
import type { WorkerAnswer, WorkerMessage, WorkerRequest, WorkerStart } from './worker-messages.ts';
import { syncFolder, writeAndSync } from './write-and-sync.ts';

type HistoryStart = Extract<WorkerStart, { readonly role: 'history' }>;
type Request<Type> = Extract<WorkerRequest, { readonly type: Type }>;

/** Health is told at once when the state changes, otherwise at most this often. */
const tellEveryMs = 1_000;
/** How long a thread that has just worked looks for more before it lets itself be woken. */
const waitForNextMs = 0.3;
/** Then timers and the threads of the snapshots get their turn. */
const mostInARowMs = 5;

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

  const changed = (database: Uint8Array, changes: readonly SqlStatement[]): Uint8Array => {
    if (changes.length === 0) return database;
    const engine = createEngine(database);
    try {
      engine.transaction(changes);
      return engine.export();
    } finally {
      engine.close();
    }
  };

  const stage = ({ id, database, changes }: Request<'stage'>): WorkerAnswer => {
    const staged = join(folder, 'restore');
    mkdirSync(staged, { recursive: true, mode: 0o700 });
    const bytes = store.inOwnForm(changed(database, changes));
    writeAndSync(join(staged, 'history.sqlite'), bytes);
    writeAndSync(join(staged, 'history.sqlite.sha256'), checksumOf(bytes));
    syncFolder(staged);
    return { id, type: 'done', bytes: null };
  };

  let toldAt = 0;
  let toldDegraded = store.isDegraded();
  let tellLater: NodeJS.Timeout | null = null;

  /** A port that holds nothing lets the thread end once the answer is out. */
  const close = async ({ id }: Request<'close'>): Promise<void> => {
    await snapshots.stop();
    // A closed store has no health to tell.
    if (tellLater !== null) clearTimeout(tellLater);
    const closed = attempt(id, () => {
      store.close();
      return { id, type: 'done', bytes: null };
    });
    answer([closed]);
    parentPort?.unref();
  };

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
      commit(store, transactions);
      tellSoon();
      snapshots.afterWrite();
    }
    for (const request of requests) {
      if (request.type === 'copy') void snapshots.without(() => copy(request));
      if (request.type === 'stage') answer([attempt(request.id, () => stage(request))]);
      if (request.type === 'close') void close(request);
    }
  };

  snapshots.onDone(tell);
  parentPort?.on('message', (message: WorkerRequest) => {
    const mustReturnAt = performance.now() + mostInARowMs;
    for (
      let first: WorkerRequest | null = message;
      first !== null;
      first = receiveSoon(mustReturnAt)
    ) {
      const batch = [first];
      // Everything that has come while the last batch was synced goes to the disk together.
      for (let next = receive(); next !== null; next = receive()) batch.push(next);
      take(batch);
    }
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

function commit(store: HistoryStore, requests: readonly Request<'transaction'>[]): void {
  store.commit(
    requests.map(({ statements }) => statements),
    (outcomes) => {
      answer(
        outcomes.flatMap((outcome, index) => {
          const id = requests[index]?.id;
          return id === undefined ? [] : [answerOf(id, outcome)];
        }),
      );
    },
  );
}

const answerOf = (id: number, outcome: Outcome): WorkerAnswer =>
  outcome.ok
    ? { id, type: 'rows', rows: outcome.value }
    : { id, type: 'failed', kind: outcome.error.kind, message: outcome.error.message };

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

/** Whoever writes one thing after the other has the next one soon: being woken for it would take longer. */
function receiveSoon(mustReturnAt: number): WorkerRequest | null {
  const until = Math.min(performance.now() + waitForNextMs, mustReturnAt);
  for (;;) {
    const next = receive();
    if (next !== null || performance.now() >= until) return next;
  }
}

const answer = (answers: readonly WorkerAnswer[]): void => post({ type: 'answers', answers });

const post = (message: WorkerMessage, transfer: ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, transfer);
