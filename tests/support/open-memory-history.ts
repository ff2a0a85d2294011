import { type History, openHistory } from '../../electron/core/history/history.ts';
import { ok } from '../../shared/result.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createMemoryDatabase, type MemoryDatabase } from './memory-database.ts';

export interface MemoryHistory {
  readonly history: History;
  readonly database: MemoryDatabase;
  readonly clock: FakeClock;
}

/** The real history over the engine in this thread. @param content what an earlier one has left */
export async function openMemoryHistory(content: Uint8Array | null = null): Promise<MemoryHistory> {
  const clock = createFakeClock();
  const database = await createMemoryDatabase(content);
  const opened = await openHistory(database, clock, async () => ok(undefined));
  if (!opened.ok) throw new Error(opened.error);
  return { history: opened.value, database, clock };
}
