import initSqlJs from 'sql.js';
import type { Database } from '../../electron/core/ports.ts';
import { DatabaseError } from '../../electron/node/history/database-error.ts';
import { createSqlEngine } from '../../electron/node/history/sql-engine.ts';

export interface MemoryDatabase extends Database {
  /** How often it was saved, the failures left out. */
  saves(): number;
  /** What the last save wrote, to open again as after a power cut; null before the first. */
  saved(): Uint8Array | null;
  /** From now on saving fails with this message; null mends it. */
  failSaves(message: string | null): void;
}

const loadedSqlJs = initSqlJs();

/** The real engine in this thread, its file in memory. */
export async function createMemoryDatabase(
  content: Uint8Array | null = null,
): Promise<MemoryDatabase> {
  const sqlJs = await loadedSqlJs;
  const engine = createSqlEngine(new sqlJs.Database(content));
  let saves = 0;
  let saved: Uint8Array | null = null;
  let failure: string | null = null;
  const save = async (): Promise<number> => {
    if (failure !== null) throw new DatabaseError('storage', failure);
    saves += 1;
    saved = engine.export().slice();
    return saved.byteLength;
  };
  return {
    transaction: async (statements) => engine.transaction(statements),
    save,
    close: async () => {
      await save();
      engine.close();
    },
    saves: () => saves,
    saved: () => saved,
    failSaves: (message) => {
      failure = message;
    },
  };
}
