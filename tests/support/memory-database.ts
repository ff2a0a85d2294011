import initSqlJs from 'sql.js';
import type { EmbeddedDatabase, SqlStatement } from '../../electron/core/ports.ts';
import type { StorageHealth } from '../../shared/domain/storage.ts';
import { DatabaseError } from '../../electron/node/history/database-error.ts';
import { createSqlEngine } from '../../electron/node/history/sql-engine.ts';

export interface MemoryDatabase extends EmbeddedDatabase {
  /** What a power cut would leave now, to open again as after a restart. */
  content(): Uint8Array;
  /** From now on a transaction that writes fails with this message and changes nothing; null mends it. */
  failWrites(message: string | null): void;
  /** From now on the storage's health has these parts; whoever listens hears of it. */
  setHealth(part: Partial<StorageHealth>): void;
  /** From now on everything fails, as when its thread has ended by itself. */
  die(): void;
  /** What stage() was given last; null before. */
  staged(): Uint8Array | null;
}

const loadedSqlJs = initSqlJs();

const isWrite = ({ sql }: SqlStatement): boolean =>
  /\b(insert|update|delete|create|alter|drop)\b/i.test(sql);

/** The real SQL engine in this thread; nothing goes to a disk. @param content a file to begin with */
export async function createMemoryDatabase(
  content: Uint8Array | null = null,
): Promise<MemoryDatabase> {
  const sqlJs = await loadedSqlJs;
  const engine = createSqlEngine(new sqlJs.Database(content));
  const listeners = new Set<(health: StorageHealth) => void>();
  const mourners = new Set<() => void>();
  let failure: string | null = null;
  let staged: Uint8Array | null = null;
  let lastContent: Uint8Array | null = null;
  let health: StorageHealth = {
    state: 'ok',
    reason: null,
    dataBytes: 0,
    journalBytes: 0,
    snapshotAt: null,
    snapshotProblem: null,
    encrypted: false,
  };
  const close = (): void => {
    if (lastContent !== null) return;
    lastContent = engine.export().slice();
    engine.close();
  };
  return {
    transaction: async (statements) => {
      if (lastContent !== null) throw new DatabaseError('ended', 'The history is closed.');
      if (failure !== null && statements.some(isWrite)) throw new DatabaseError('storage', failure);
      return engine.transaction(statements);
    },
    close: async () => close(),
    storage: {
      health: () => health,
      onHealth: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      onDeath: (listener) => {
        mourners.add(listener);
        return () => void mourners.delete(listener);
      },
      copy: async () => engine.export().slice(),
      stage: async (database, changes) => {
        const staging = createSqlEngine(new sqlJs.Database(database));
        staging.transaction(changes);
        staged = staging.export().slice();
        staging.close();
      },
    },
    content: () => lastContent ?? engine.export().slice(),
    failWrites: (message) => {
      failure = message;
    },
    setHealth: (part) => {
      health = { ...health, ...part };
      for (const listener of listeners) listener(health);
    },
    die: () => {
      close();
      for (const mourner of mourners) mourner();
    },
    staged: () => staged,
  };
}
