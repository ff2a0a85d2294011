import type { Database } from '../../../electron/core/ports.ts';
import { openDatabase } from '../../../electron/node/history/open-database.ts';
import { silentLog } from '../../support/silent-log.ts';
import { highestResidentBytes, restingBytes } from './process-figures.ts';

export interface MemoryTask {
  /** Null: the same process without a history. */
  readonly folder: string | null;
  readonly workerFile: string;
}

export interface MemoryResult {
  /** Resident, at rest: just opened, and after the history was used. */
  readonly openedBytes: number;
  readonly usedBytes: number;
  readonly highestBytes: number;
  /** Of the tables. */
  readonly dataBytes: number;
}

const writes = 2_000;

async function use(database: Database): Promise<void> {
  await database.transaction([
    { sql: 'create table if not exists bench_memory (id integer primary key)', parameters: [] },
  ]);
  for (let id = 0; id < writes; id += 1) {
    await database.transaction([
      { sql: 'insert into bench_memory (id) values (?)', parameters: [id] },
    ]);
  }
  await database.transaction([{ sql: 'drop table bench_memory', parameters: [] }]);
}

export async function measureMemory({ folder, ...task }: MemoryTask): Promise<MemoryResult> {
  if (folder === null) {
    const openedBytes = await restingBytes();
    const highestBytes = highestResidentBytes();
    return { openedBytes, usedBytes: openedBytes, highestBytes, dataBytes: 0 };
  }
  const opened = await openDatabase({ ...task, folder, log: silentLog });
  if (!opened.ok) throw new Error(opened.error);
  const database = opened.value;
  const openedBytes = await restingBytes();
  await use(database);
  const usedBytes = await restingBytes();
  const { dataBytes } = database.storage.health();
  await database.close();
  return { openedBytes, usedBytes, highestBytes: highestResidentBytes(), dataBytes };
}
