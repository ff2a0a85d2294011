import { parentPort } from 'node:worker_threads';
import { assertNever } from '../../../shared/assert-never.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { reasonOf } from './database-error.ts';
import { isSqlite } from './file-forms.ts';
import { createHistoryKey } from './sealing/create-history-key.ts';
import { recover, type RecoverOptions } from './recover.ts';
import { salvage } from './salvage.ts';
import { readUpTo, takeSnapshot } from './take-snapshot.ts';
import type { HistoryTask, TaskAnswer } from './worker-messages.ts';

type CreateEngine = RecoverOptions['createEngine'];
type Done = Omit<Extract<TaskAnswer, { readonly ok: true }>, 'ok'>;

/** Does one piece of work, answers and lets the thread end. */
export function runTask(task: HistoryTask, createEngine: CreateEngine): void {
  const done = attempt(task, createEngine);
  const answer: TaskAnswer = done.ok
    ? { ok: true, ...done.value }
    : { ok: false, reason: done.error };
  const bytes = done.ok ? done.value.bytes : null;
  parentPort?.postMessage(answer, bytes === null ? [] : [bytes.buffer as ArrayBuffer]);
}

function attempt(task: HistoryTask, createEngine: CreateEngine): Result<Done> {
  try {
    return run(task, createEngine);
  } catch (error) {
    return fail(reasonOf(error));
  }
}

const keyOf = (key: Uint8Array | null) => (key === null ? null : createHistoryKey(key));
const nothing: Done = { bytes: null, rows: [] };

function run(task: HistoryTask, createEngine: CreateEngine): Result<Done> {
  switch (task.type) {
    case 'snapshot': {
      const taken = takeSnapshot({ ...task, createEngine, key: keyOf(task.key) });
      return taken.ok ? ok(nothing) : taken;
    }
    case 'copy': {
      const bytes = readUpTo({ ...task, createEngine, key: keyOf(task.key) });
      return bytes.ok ? ok({ ...nothing, bytes: bytes.value }) : bytes;
    }
    case 'check':
      return check({ ...task, createEngine, key: keyOf(task.key) });
    case 'salvage': {
      const saved = salvage({ ...task, createEngine, key: keyOf(task.key) });
      return saved.ok ? ok({ ...nothing, salvage: saved.value }) : saved;
    }
    case 'read':
      return read(task, createEngine);
    default:
      return assertNever(task);
  }
}

function check(options: RecoverOptions): Result<Done> {
  const recovered = recover(options);
  if (!recovered.ok) return recovered;
  const { engine } = recovered.value;
  const [found] = engine.transaction([{ sql: 'pragma integrity_check', parameters: [] }]);
  engine.close();
  const said = found?.rows.map((row) => String(row['integrity_check'])).join('; ');
  return said === 'ok' ? ok(nothing) : fail(`SQLite finds the tables damaged: ${said}.`);
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
