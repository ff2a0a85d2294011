import { readdirSync } from 'node:fs';
import type { SqlStatement } from '../../../electron/core/ports.ts';
import { openDatabase } from '../../../electron/node/history/open-database.ts';
import { silentLog } from '../../support/silent-log.ts';
import { type LoopDelay, loopDelayDuring } from './loop-delay.ts';

export interface SnapshotTask {
  readonly folder: string;
  readonly workerFile: string;
  /** How large the history is made first. */
  readonly megabytes: number;
}

export interface SnapshotResult {
  readonly dataBytes: number;
  /** From the write that began it to the moment it stood. */
  readonly snapshotMs: number;
  /** What one writer, who writes without a pause, has waited: while a snapshot was taken, and without one. */
  readonly waitsMs: readonly number[];
  readonly quietWaitsMs: readonly number[];
  readonly loop: LoopDelay;
}

const rowBytes = 16_384;
const rowsPerBatch = 64;
/** So that the program's usual small rows soon make one due. */
const journalLimitBytes = 2 ** 16;

/** Not compressible, and the same in each run. */
function filler(seed: number): Uint8Array {
  const words = new Uint32Array(rowBytes / 4);
  let state = seed * 2_654_435_761 + 1;
  for (let index = 0; index < words.length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    words[index] = state;
  }
  return new Uint8Array(words.buffer);
}

const insert = (id: number): SqlStatement => ({
  sql: 'insert into bench_filler (id, bytes) values (?, ?)',
  parameters: [id, filler(id)],
});

/** As large as what the program writes: a reading with its statement is some 50 bytes. */
const insertSmall = (id: number): SqlStatement => ({
  sql: 'insert into bench_rows (id, at, state) values (?, ?, ?)',
  parameters: [id, 1_800_000_000_000 + id, 'online'],
});

async function fill(task: SnapshotTask): Promise<number> {
  const opened = await openDatabase({ ...task, log: silentLog, journalLimitBytes: 2 ** 31 });
  if (!opened.ok) throw new Error(opened.error);
  const database = opened.value;
  await database.transaction([
    { sql: 'create table bench_filler (id integer primary key, bytes blob)', parameters: [] },
    {
      sql: 'create table bench_rows (id integer primary key, at bigint, state text)',
      parameters: [],
    },
  ]);
  const rows = Math.ceil((task.megabytes * 1e6) / rowBytes);
  for (let id = 0; id < rows; id += rowsPerBatch) {
    await database.transaction(Array.from({ length: rowsPerBatch }, (_, n) => insert(id + n)));
  }
  await database.close();
  return rows + rowsPerBatch;
}

/** Writes on and on over a large history until a snapshot was due, was taken, and stands. */
export async function measureSnapshot(task: SnapshotTask): Promise<SnapshotResult> {
  let nextId = await fill(task);
  const opened = await openDatabase({ ...task, log: silentLog, journalLimitBytes });
  if (!opened.ok) throw new Error(opened.error);
  const { storage, transaction, close } = opened.value;
  const { snapshotAt, dataBytes } = storage.health();
  const stands = { atMs: 0 };
  storage.onHealth((health) => {
    if (health.snapshotAt !== snapshotAt && stands.atMs === 0) stands.atMs = performance.now();
  });

  // The first write begins a journal file, a snapshot that begins another.
  await transaction([insertSmall((nextId += 1))]);
  const files = readdirSync(task.folder).length;
  const quietWaitsMs: number[] = [];
  const waitsMs: number[] = [];
  let begunAtMs = 0;
  const loop = await loopDelayDuring(async () => {
    while (stands.atMs === 0) {
      const startedAt = performance.now();
      await transaction([insertSmall((nextId += 1))]);
      const waited = performance.now() - startedAt;
      if (begunAtMs === 0 && readdirSync(task.folder).length > files) begunAtMs = startedAt;
      (begunAtMs === 0 ? quietWaitsMs : waitsMs).push(waited);
    }
  });
  await close();
  return { dataBytes, snapshotMs: stands.atMs - begunAtMs, waitsMs, quietWaitsMs, loop };
}
