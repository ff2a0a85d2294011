import type { Clock, Database, SqlStatement } from '../../ports.ts';

/** About 5 ms of the engine's thread, the journal included. */
export const rowsAtOnce = 500;
/** Others get their turn; a day's worth of ten busy checks is gone in a few seconds all the same. */
const pauseMs = 20;

/**
 * Runs a statement that deletes at most `rowsAtOnce` rows again and again, until it finds no more.
 * @param signal ends it between two of them
 */
export async function deleteInSlices(
  database: Database,
  clock: Clock,
  statement: SqlStatement,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const [deleted] = await database.transaction([statement]);
    if ((deleted?.affectedRows ?? 0) < rowsAtOnce) return;
    await new Promise<void>((resolve) => clock.schedule(pauseMs, resolve));
  }
}
