import type { Report } from '../../../shared/domain/told-event.ts';
import { createFigureSum, sumOfRollups } from '../history/series/figures.ts';
import { statement } from '../history/series/series-sql.ts';
import { ceilTo, hourMs } from '../history/series/widths.ts';
import type { Database } from '../ports.ts';

/**
 * Of a span of at most some weeks, from the roll-ups of the hours that begin in it: so of a zone that is half an hour
 * beside UTC it is half an hour late. Null without a reading. Throws a DatabaseError.
 */
export async function readLatency(
  database: Pick<Database, 'transaction'>,
  seriesId: number,
  from: number,
  to: number,
): Promise<Report['latencyMs']> {
  const [read] = await database.transaction([
    statement(
      `select ${sumOfRollups} from rollups
        where series_id = ? and width_ms = ? and start_at >= ? and start_at < ?`,
      seriesId,
      hourMs,
      ceilTo(from, hourMs),
      ceilTo(to, hourMs),
    ),
  ]);
  const sum = createFigureSum();
  for (const row of read?.rows ?? []) sum.add(row);
  const [median = null, p95 = null] = sum.quantilesMs([0.5, 0.95]);
  return median === null || p95 === null ? null : { median, p95 };
}
