import { loadSqlJs } from '../../electron/node/history/load-sql-js.ts';
import type { SqlValue } from '../../electron/core/ports.ts';
import { openDurableStore } from '../../electron/node/history/durable-store.ts';
import type { HistoryKey } from '../../electron/node/history/history-key.ts';
import type {
  HistoryStore,
  Outcome,
  Transaction,
} from '../../electron/node/history/history-store.ts';
import { createSqlEngine } from '../../electron/node/history/sql-engine.ts';
import { takeSnapshot } from '../../electron/node/history/take-snapshot.ts';

const sqlJs = await loadSqlJs();

export const createEngine = (bytes: Uint8Array | null) =>
  createSqlEngine(new sqlJs.Database(bytes));

const optionsOf = (folder: string, key: HistoryKey | null, seals: boolean) => ({
  folder,
  createEngine,
  key,
  seals,
  now: Date.now,
  // A little room behind the frames, so that tests that go byte by byte come to an end.
  reserveBytes: 16,
});

/** The real engine of the history in this thread; throws the sentence when it is refused. */
export function openStore(
  folder: string,
  key: HistoryKey | null = null,
  seals = key !== null,
): HistoryStore {
  const opened = openDurableStore(optionsOf(folder, key, seals));
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

export function commit(
  store: HistoryStore,
  transactions: readonly Transaction[],
): readonly Outcome[] {
  let outcomes: readonly Outcome[] = [];
  store.commit(transactions, (acknowledged) => {
    outcomes = acknowledged;
  });
  return outcomes;
}

/** One transaction of one statement; throws its error. */
export function run(store: HistoryStore, sql: string, ...parameters: SqlValue[]) {
  const [outcome] = commit(store, [[{ sql, parameters }]]);
  if (outcome?.ok !== true) throw outcome?.error ?? new Error('no outcome');
  return outcome.value[0]?.rows ?? [];
}

/** As the thread of the snapshots does it. */
export function snapshot(folder: string, store: HistoryStore, key: HistoryKey | null = null): void {
  const until = store.rotate();
  if (until === null) return;
  const taken = takeSnapshot({ ...optionsOf(folder, key, key !== null), until });
  store.snapshotDone(until, taken.ok ? null : taken.error);
  if (!taken.ok) throw new Error(taken.error);
}

export const numbersIn = (store: HistoryStore): readonly number[] =>
  run(store, 'select n from numbers order by n').map(({ n }) => Number(n));
