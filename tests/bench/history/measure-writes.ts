import type { SqlStatement } from '../../../electron/core/ports.ts';
import { type LoopDelay, loopDelayDuring } from './loop-delay.ts';
import { journalSize, writtenBytes } from './process-figures.ts';
import { openContender, type Place } from './contender.ts';

export interface WritesTask extends Place {
  /** Written before anything is measured. */
  readonly warmUp: number;
  readonly single: number;
  readonly concurrent: number;
  readonly writers: number;
}

export interface WritesResult {
  readonly durability: string;
  /** Milliseconds of each, awaited one after the other. */
  readonly singleMs: readonly number[];
  readonly concurrentPerSecond: number;
  /** To the disk, for each of the single ones. */
  readonly bytesPerWrite: number;
  /** Of our journal; 0 for the others. */
  readonly journalBytesPerWrite: number;
  readonly loop: LoopDelay;
}

const createTable: SqlStatement = {
  sql: 'create table bench_readings (id integer primary key, series_id integer not null, at bigint not null, latency_us integer, ok integer not null)',
  parameters: [],
};
const reading = (id: number): SqlStatement => ({
  sql: 'insert into bench_readings (id, series_id, at, latency_us, ok) values (?, ?, ?, ?, ?)',
  parameters: [
    id,
    1 + (id % 3),
    1_767_225_600_000 + id * 60_000,
    8_000 + ((id * 7_919) % 30_000),
    1,
  ],
});

/** A reading, one row, durable: one at a time, then by many writers who each wait for their own. */
export async function measureWrites(task: WritesTask): Promise<WritesResult> {
  const { folder } = task;
  const { database, write, durability } = await openContender(task);
  await database.transaction([createTable]);
  let lastId = 0;
  const writeNext = (): Promise<unknown> | void => write(reading((lastId += 1)));

  const writeOneByOne = async (count: number): Promise<readonly number[]> => {
    const timesMs: number[] = [];
    while (timesMs.length < count) {
      const startedAt = performance.now();
      await writeNext();
      timesMs.push(performance.now() - startedAt);
    }
    return timesMs;
  };
  const writeAtOnce = async (count: number): Promise<void> => {
    let left = count;
    const writer = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        await writeNext();
      }
    };
    await Promise.all(Array.from({ length: task.writers }, writer));
  };

  await writeOneByOne(task.warmUp);
  const before = { disk: writtenBytes(), journal: journalSize(folder) };
  const singleMs = await writeOneByOne(task.single);
  const after = { disk: writtenBytes(), journal: journalSize(folder) };
  const startedAt = performance.now();
  await writeAtOnce(task.concurrent);
  const concurrentPerSecond = (task.concurrent / (performance.now() - startedAt)) * 1000;
  // Apart, because looking costs time too.
  const loop = await loopDelayDuring(async () => {
    await writeOneByOne(task.single / 2);
    await writeAtOnce(task.concurrent / 2);
  });
  await database.close();
  return {
    durability,
    singleMs,
    concurrentPerSecond,
    bytesPerWrite: (after.disk - before.disk) / task.single,
    journalBytesPerWrite: (after.journal - before.journal) / task.single,
    loop,
  };
}
