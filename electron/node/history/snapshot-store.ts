import type { SqlStatement, SqlRows } from '../../core/ports.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { DatabaseError, reasonOf } from './database-error.ts';
import { loadGenerations, saveGeneration } from './generations.ts';
import type { SqlEngine } from './sql-engine.ts';

/** The engine and its file. The journal will come in here: transaction() appends, save() folds it in. */
export interface SnapshotStore {
  readonly warning: string | null;
  readonly transaction: (statements: readonly SqlStatement[]) => readonly SqlRows[];
  /** The bytes that were written; throws a DatabaseError of kind `storage`. */
  readonly save: () => number;
  readonly close: () => void;
}

/** @param createEngine makes an engine of a file's bytes, or a new one of null; throws what SQLite says */
export function openSnapshotStore(
  folder: string,
  nowMs: number,
  createEngine: (bytes: Uint8Array | null) => SqlEngine,
): Result<SnapshotStore> {
  const loaded = loadGenerations(folder, nowMs);
  if (!loaded.ok) return loaded;
  let engine: SqlEngine;
  try {
    engine = createEngine(loaded.value.bytes);
  } catch (error) {
    return fail(`The history in ${folder} cannot be opened: ${reasonOf(error)}.`);
  }
  return ok({
    warning: loaded.value.warning,
    transaction: engine.transaction,
    save: () => {
      try {
        const bytes = engine.export();
        saveGeneration(folder, bytes);
        return bytes.byteLength;
      } catch (error) {
        throw new DatabaseError(
          'storage',
          `The history cannot be saved in ${folder}: ${reasonOf(error)}.`,
        );
      }
    },
    close: engine.close,
  });
}
