import type { SqlRows, SqlStatement } from '../../core/ports.ts';
import type { StorageHealth } from '../../../shared/domain/storage.ts';
import type { Result } from '../../../shared/result.ts';
import type { DatabaseError } from './database-error.ts';

export type Transaction = readonly SqlStatement[];
export type Outcome = Result<readonly SqlRows[], DatabaseError>;

/** A history that is open, in this thread: to be written (durable-store.ts), or read only. */
export interface HistoryStore {
  /** What people should know of how it was opened. */
  readonly warnings: readonly string[];
  /** @param acknowledge is given the outcome of each, in order, as soon as what succeeded is on the disk */
  readonly commit: (
    transactions: readonly Transaction[],
    acknowledge: (outcomes: readonly Outcome[]) => void,
  ) => void;
  readonly health: () => StorageHealth;
  /** Parts of health() that cost nothing. */
  readonly isDegraded: () => boolean;
  readonly journalBytes: () => number;
  readonly journalEntries: () => number;
  /** Of the last frame. */
  readonly sequence: () => number;
  /** An SQLite file's bytes in the form that this history has on the disk. */
  readonly inOwnForm: (database: Uint8Array) => Uint8Array;
  /** Begins a new segment: up to the frame it returns a snapshot can be made. Null: there is nothing new. */
  readonly rotate: () => number | null;
  /** Hears what became of the snapshot. @param problem null: it stands, and contains all up to that frame */
  readonly snapshotDone: (sequence: number, problem: string | null) => void;
  readonly close: () => void;
}
