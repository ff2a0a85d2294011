/**
 * What went wrong behind the Database port:
 * - `sql`: the engine refused a statement; its transaction was undone
 * - `storage`: the data could not be written; what is in memory stays and may be saved later
 * - `ended`: the engine's worker is gone, or was closed
 */
export type DatabaseErrorKind = 'sql' | 'storage' | 'ended';

/** The failure of a Database call. The message is a sentence and holds no data, only SQL text and paths. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly kind: DatabaseErrorKind;

  constructor(kind: DatabaseErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
