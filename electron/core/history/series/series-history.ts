import { sql } from 'kysely';
import {
  type Bucket,
  type Series,
  seriesSchema,
  type Uptime,
} from '../../../../shared/domain/series.ts';
import type { Clock, Database } from '../../ports.ts';
import { type HistoryQueries, inTransaction } from '../connection.ts';
import { readBuckets } from './buckets.ts';
import { readUptime } from './uptime-query.ts';

export interface SeriesHistory {
  list(): Promise<Series[]>;
  find(id: number): Promise<Series | null>;
  /** The id of the series of this kind and name, which is new if there is none yet. */
  idOf(kind: Series['kind'], name: string): Promise<number>;
  /** See readBuckets() and readUptime(). */
  buckets(id: number, from: number, to: number, count: number): Promise<Bucket[]>;
  uptime(id: number, from: number, to: number): Promise<Uptime>;
}

export const createSeriesHistory = (
  database: Database,
  queries: HistoryQueries,
  clock: Clock,
): SeriesHistory => ({
  list: async () => {
    const rows = await queries.selectFrom('series').selectAll().orderBy('id').execute();
    return rows.map((row) => seriesSchema.parse(row));
  },
  find: async (id) => {
    const row = await queries
      .selectFrom('series')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    return row === undefined ? null : seriesSchema.parse(row);
  },
  idOf: async (kind, name) => {
    const [, found] = await inTransaction(database, [
      queries
        .insertInto('series')
        // Not the engine's own counting, which every engine spells differently; there is one writer only.
        .values({ id: sql<number>`(select coalesce(max(id), 0) + 1 from series)`, kind, name })
        .onConflict((conflict) => conflict.columns(['kind', 'name']).doNothing()),
      queries.selectFrom('series').select('id').where('kind', '=', kind).where('name', '=', name),
    ]);
    return Number(found?.rows[0]?.['id']);
  },
  buckets: (id, from, to, count) => readBuckets(database, clock, id, from, to, count),
  uptime: (id, from, to) => readUptime(database, clock, id, from, to),
});
