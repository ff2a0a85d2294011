import { connect } from '../../electron/core/history/connection.ts';
import { migrations } from '../../electron/core/history/migrations/index.ts';
import type { RetentionSettings } from '../../electron/core/history/series/retention.ts';
import {
  createSeriesHistory,
  type SeriesHistory,
} from '../../electron/core/history/series/series-history.ts';
import {
  createSeriesKeeper,
  type SeriesKeeper,
} from '../../electron/core/history/series/series-keeper.ts';
import type { SqlRows, SqlValue } from '../../electron/core/ports.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createMemoryDatabase, type MemoryDatabase } from './memory-database.ts';
import { createMemoryLog, type MemoryLog } from './memory-log.ts';

export interface MemorySeries {
  readonly database: MemoryDatabase;
  readonly clock: FakeClock;
  readonly log: MemoryLog;
  readonly series: SeriesHistory;
  readonly keeper: SeriesKeeper;
  readonly settings: { -readonly [Key in keyof RetentionSettings]: RetentionSettings[Key] };
  /** The ids of these series, in the order of their names. */
  readonly ids: readonly number[];
  /** Of one series: milliseconds since then, the state, the detail. */
  readonly transitionsSince: (
    start: number,
    seriesId: number,
  ) => Promise<readonly (readonly unknown[])[]>;
  readonly rows: (sql: string, ...parameters: readonly SqlValue[]) => Promise<SqlRows['rows']>;
}

export interface MemorySeriesOptions {
  /** What an earlier one has left. */
  readonly content?: Uint8Array;
  readonly clock?: FakeClock;
  /** The checks' names; the link is always there. */
  readonly checks?: readonly string[];
}

/** Once for all tests of a file. */
const migratedContent = migrate();

async function migrate(): Promise<Uint8Array> {
  const database = await createMemoryDatabase();
  for (const { statements } of migrations) {
    await database.transaction(statements.map((sql) => ({ sql, parameters: [] })));
  }
  await database.close();
  return database.content();
}

/** The real tables, roll-ups and keeper over the engine in this thread and a clock that the test moves. */
export async function openMemorySeries(options: MemorySeriesOptions = {}): Promise<MemorySeries> {
  const clock = options.clock ?? createFakeClock();
  const log = createMemoryLog();
  const database = await createMemoryDatabase(options.content ?? (await migratedContent));
  const series = createSeriesHistory(database, connect(database), clock);
  const ids = [await series.idOf('link', 'link')];
  for (const name of options.checks ?? []) ids.push(await series.idOf('check', name));
  const settings = { readingHours: 48, minuteDays: 7, hourDays: 180, maxMegabytes: 256 };
  const keeper = createSeriesKeeper({
    database,
    clock,
    log,
    settings: () => settings,
    dataBytes: () => database.storage.health().dataBytes,
  });
  const rows: MemorySeries['rows'] = async (sql, ...parameters) => {
    const [found] = await database.transaction([{ sql, parameters }]);
    return found?.rows ?? [];
  };
  return {
    database,
    clock,
    log,
    series,
    keeper,
    settings,
    ids,
    rows,
    transitionsSince: async (start, seriesId) => {
      const found = await rows(
        'select at, state, detail from transitions where series_id = ? order by at, id',
        seriesId,
      );
      return found.map(({ at, state, detail }) => [Number(at) - start, state, detail]);
    },
  };
}

/** The same with its keeper at work. */
export async function startMemorySeries(options: MemorySeriesOptions = {}): Promise<MemorySeries> {
  const memory = await openMemorySeries(options);
  await memory.keeper.start();
  return memory;
}
