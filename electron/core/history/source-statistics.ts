import { type SourceStatistics, sourceStatisticsSchema } from '../../../shared/domain/source.ts';
import type { Database } from '../ports.ts';
import { type HistoryQueries, inTransaction } from './connection.ts';

export interface SourceStatisticsHistory {
  /** By source id. A row that a later version has written differently is left out: it is learnt anew. */
  load(): Promise<ReadonlyMap<string, SourceStatistics>>;
  /** Makes them the only ones; writes what differs from the last time. */
  save(statistics: ReadonlyMap<string, SourceStatistics>): Promise<void>;
}

export function createSourceStatisticsHistory(
  database: Database,
  queries: HistoryQueries,
): SourceStatisticsHistory {
  /** What the table holds, as its own text; null: not known yet. */
  let kept: ReadonlyMap<string, string> | null = null;

  const read = async (): Promise<ReadonlyMap<string, string>> => {
    const rows = await queries.selectFrom('source_statistics').selectAll().execute();
    return new Map(rows.map((row) => [row.source_id, row.statistics]));
  };

  const save = async (statistics: ReadonlyMap<string, SourceStatistics>): Promise<void> => {
    const before = kept ?? (await read());
    const after = new Map([...statistics].map(([id, known]) => [id, JSON.stringify(known)]));
    const changed = [...after].filter(([id, text]) => before.get(id) !== text);
    const gone = [...before.keys()].filter((id) => !after.has(id));
    const statements = [
      ...changed.map(([id, text]) =>
        queries
          .insertInto('source_statistics')
          .values({ source_id: id, statistics: text })
          .onConflict((conflict) =>
            conflict
              .column('source_id')
              .doUpdateSet(({ ref }) => ({ statistics: ref('excluded.statistics') })),
          ),
      ),
      ...gone.map((id) => queries.deleteFrom('source_statistics').where('source_id', '=', id)),
    ];
    if (statements.length > 0) await inTransaction(database, statements);
    kept = after;
  };

  return {
    load: async () => {
      kept = await read();
      return new Map(
        [...kept].flatMap(([id, text]) => {
          const known = sourceStatisticsSchema.safeParse(JSON.parse(text));
          return known.success ? [[id, known.data] as const] : [];
        }),
      );
    },
    save,
  };
}
