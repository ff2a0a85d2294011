import { parentPort } from 'node:worker_threads';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { reasonOf } from './database-error.ts';
import { isSqlite } from './file-forms.ts';
import { createHistoryKey } from './sealing/create-history-key.ts';
import type { RecoverOptions } from './recover.ts';
import { readUpTo, takeSnapshot } from './take-snapshot.ts';
import type { HistoryTask, TaskAnswer } from './worker-messages.ts';

type CreateEngine = RecoverOptions['createEngine'];
type Done = Omit<Extract<TaskAnswer, { readonly ok: true }>, 'ok'>;

/** Does one piece of work, answers and lets the thread end. */
export function runTask(task: HistoryTask, createEngine: CreateEngine): void {
  const done = attempt(task, createEngine);
  const answer: TaskAnswer = done.ok ? { ok: true, ...done.value } : { ok: false, reason: done.error };
  const bytes = done.ok ? done.value.bytes : null;
  parentPort?.postMessage(answer, bytes === null ? [] : [bytes.buffer as ArrayBuffer]);
}

function attempt(task: HistoryTask, createEngine: CreateEngine): Result<Done> {
  try {
    return task.type === 'read' ? read(task, createEngine) : fromFiles(task, createEngine);
  } catch (error) {
    return fail(reasonOf(error));
  }
}

function fromFiles(
  { key, ...task }: Extract<HistoryTask, { readonly folder: string }>,
  createEngine: CreateEngine,
): Result<Done> {
  const parts = { ...task, createEngine, key: key === null ? null : createHistoryKey(key) };
  if (task.type === 'snapshot') {
    const taken = takeSnapshot(parts);
    return taken.ok ? ok({ bytes: null, rows: [] }) : taken;
  }
  const bytes = readUpTo(parts);
  return bytes.ok ? ok({ bytes: bytes.value, rows: [] }) : bytes;
}

function read(
  { database, queries }: Extract<HistoryTask, { readonly type: 'read' }>,
  createEngine: CreateEngine,
): Result<Done> {
  if (!isSqlite(database)) return fail('it is not an SQLite file');
  const engine = createEngine(database);
  try {
    return ok({ bytes: null, rows: engine.transaction(queries) });
  } finally {
    engine.close();
  }
}
