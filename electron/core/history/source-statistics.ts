import { type SourceStatistics, sourceStatisticsSchema } from '../../../shared/domain/source.ts';
import type { Database } from '../ports.ts';
import { type HistoryQueries, inTransaction } from './connection.ts';

export interface SourceStatisticsHistory {
  /** By source id. A row that a later version has written differently is left out: it is learnt anew. */
  load(): Promise<ReadonlyMap<string, SourceStatistics>>;
  /** Replaces all of them. */
  save(statistics: ReadonlyMap<string, SourceStatistics>): Promise<void>;
}

export const createSourceStatisticsHistory = (
  database: Database,
  queries: HistoryQueries,
): SourceStatisticsHistory => ({
  load: async () => {
    const rows = await queries.selectFrom('source_statistics').selectAll().execute();
    return new Map(
      rows.flatMap((row) => {
        const read = sourceStatisticsSchema.safeParse(JSON.parse(row.statistics));
        return read.success ? [[row.source_id, read.data] as const] : [];
      }),
    );
  },
  save: async (statistics) => {
    const rows = [...statistics].map(([id, known]) => ({
      source_id: id,
      statistics: JSON.stringify(known),
    }));
    await inTransaction(database, [
      queries.deleteFrom('source_statistics'),
      ...(rows.length === 0 ? [] : [queries.insertInto('source_statistics').values(rows)]),
    ]);
  },
});
