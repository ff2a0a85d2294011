import { selectLastSeen } from '../history/series/runs.ts';
import { numberOf } from '../history/series/series-sql.ts';
import type { Database } from '../ports.ts';

/**
 * When the run before this one was last at work, UTC milliseconds; null: there was none. To be asked before this run
 * writes anything. Throws a DatabaseError.
 */
export async function readPreviousEnd(
  database: Pick<Database, 'transaction'>,
): Promise<number | null> {
  const [read] = await database.transaction([selectLastSeen]);
  const at = numberOf(read?.rows[0] ?? {}, 'at');
  return at === 0 ? null : at;
}
