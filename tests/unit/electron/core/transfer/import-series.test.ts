import { beforeEach, describe, expect, it } from 'vitest';
import { readBuckets } from '../../../../../electron/core/history/series/buckets.ts';
import { rollUp } from '../../../../../electron/core/history/series/roll-up.ts';
import { readUptime } from '../../../../../electron/core/history/series/uptime-query.ts';
import type { SqlValue } from '../../../../../electron/core/ports.ts';
import { importText } from '../../../../support/import-text.ts';
import type { MemoryDatabase } from '../../../../support/memory-database.ts';
import { openMemoryHistory } from '../../../../support/open-memory-history.ts';
import { readExport } from '../../../../support/read-export.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** The import happens at this moment, which the fake clock shows. */
const now = Date.UTC(2026, 0, 1);
const begin = now - 3 * day;
const tables = ['series', 'transitions', 'readings', 'rollups'] as const;

const run = (database: MemoryDatabase, sql: string, ...parameters: readonly SqlValue[]) =>
  database.transaction([{ sql, parameters }]);

/** Half a day on another machine: up, then down, then up until the export. */
async function watchElsewhere(database: MemoryDatabase): Promise<void> {
  await run(database, `insert into series values (1, 'link', 'link')`);
  await run(database, 'insert into runs values (1, ?, ?, null)', begin, begin + 12 * hour);
  const transition = (id: number, at: number, state: string) =>
    run(database, 'insert into transitions values (?, 1, ?, ?, null, null)', id, at, state);
  await transition(1, begin, 'up');
  await transition(2, begin + 6 * hour, 'down');
  await transition(3, begin + 7 * hour + 90_500, 'up');
  await database.transaction(
    Array.from({ length: 720 }, (_, index) => ({
      sql: 'insert into readings values (?, 1, ?, ?, 1)',
      parameters: [index + 1, begin + index * minute + 7, 8_000 + index],
    })),
  );
  await rollUp(database, begin + 12 * hour);
}

const exports = async (database: MemoryDatabase, names: readonly string[] = tables) => {
  const files: Record<string, string> = {};
  for (const table of names) files[table] = await readExport(database, { table, format: 'csv' });
  return files;
};

describe('importing what another machine has watched', () => {
  let there: MemoryDatabase;
  let here: Awaited<ReturnType<typeof openMemoryHistory>>;
  beforeEach(async () => {
    there = (await openMemoryHistory()).database;
    here = await openMemoryHistory();
    await watchElsewhere(there);
  });

  const figures = async (database: MemoryDatabase, count = 12) => ({
    buckets: await readBuckets(database, here.clock, 1, begin, begin + 12 * hour, count),
    uptime: await readUptime(database, here.clock, 1, begin, begin + 12 * hour),
  });

  it('shows the same chart and the same uptime', async () => {
    const files = await exports(there);
    await importText(here.database, files);
    expect(await figures(here.database)).toEqual(await figures(there));
    await rollUp(here.database, now);
    expect(await figures(here.database)).toEqual(await figures(there));
    expect((await importText(here.database, files)).items.map(({ taken }) => taken)).toEqual([
      0, 0, 0, 0,
    ]);
    await rollUp(here.database, now + minute);
    expect(await figures(here.database)).toEqual(await figures(there));
  });

  it('keeps the figures whose readings are kept no more', async () => {
    await run(there, 'delete from readings where at < ?', begin + 11 * hour);
    await run(there, 'update rollup_progress set readings_from = ?', begin + 11 * hour);
    await importText(here.database, await exports(there));
    await rollUp(here.database, now);
    expect(await figures(here.database)).toEqual(await figures(there));
  });

  it('keeps the hours whose minutes are kept no more', async () => {
    await run(there, 'delete from readings');
    await run(there, 'delete from rollups where width_ms = ?', minute);
    await run(
      there,
      'update rollup_progress set readings_from = ?, minutes_from = ?',
      begin + 12 * hour,
      begin + 12 * hour,
    );
    await importText(here.database, await exports(there));
    await rollUp(here.database, now);
    expect((await figures(here.database, 6)).buckets).toEqual((await figures(there, 6)).buckets);
  });

  it('does not go on with what was last known', async () => {
    await importText(here.database, await exports(there));
    const { uptime } = await figures(here.database);
    expect(uptime.coverage).toBe(1);
    const after = await readUptime(here.database, here.clock, 1, begin + 12 * hour, now);
    expect([after.share, after.coverage]).toEqual([null, 0]);
  });

  it('mixes nothing with what this program has seen itself', async () => {
    const own = begin + 6 * hour + 30 * minute;
    await run(here.database, `insert into series values (5, 'link', 'link')`);
    await run(here.database, 'insert into runs values (1, ?, ?, null)', own, now);
    await run(here.database, `insert into transitions values (1, 5, ?, 'up', null, null)`, own);
    const report = await importText(here.database, await exports(there));
    const why = 'IP Beacon itself was watching here by then.';
    expect(report.items.map(({ kind, taken, known }) => [kind, taken, known])).toEqual([
      ['series', 0, 1],
      ['transitions', 2, 0],
      ['readings', 390, 0],
      // Six hours and 390 minutes.
      ['rollups', 396, 0],
    ]);
    expect(report.items[1]?.refused).toEqual([{ where: 'transitions line 4', why }]);
    await rollUp(here.database, now);
    const uptime = await readUptime(here.database, here.clock, 5, begin, own + hour);
    expect(uptime.downMs).toBe(30 * minute);
    expect(uptime.upMs).toBe(7 * hour);
  });

  it('takes no single readings from before what is kept', async () => {
    await run(here.database, 'update rollup_progress set readings_from = ?', begin + hour);
    const report = await importText(here.database, await exports(there, ['readings']));
    expect(report.items[0]?.taken).toBe(660);
    expect(report.items[0]?.refused[0]).toEqual({
      where: 'readings line 2',
      why: 'Single readings of that time are kept no more.',
    });
  });

  it('refuses roll-ups that do not add up', async () => {
    const head = (await exports(there, ['rollups']))['rollups']?.split('\r\n')[0] ?? '';
    const row = (rest: string) => `\nlink,link,${rest}`;
    const { items } = await importText(here.database, {
      'r.csv':
        head +
        row(`${minute},${begin},59999,0,0,0,0,0,,,0,"",1`) +
        row(`1000,${begin},1000,0,0,0,0,0,,,0,"",1`) +
        row(`${hour},${begin + minute},${hour},0,0,0,0,0,,,0,"",1`) +
        row(`${minute},${begin},${minute},0,0,0,0,3,1,1,3,"",1`) +
        row(`${minute},${begin},${minute},0,0,0,0,0,,,0,"<",1`),
    });
    const times = 'It is not a minute, an hour or a day whose times fill it.';
    const histogram = 'Its histogram does not hold as many latencies as it counts.';
    expect(items[0]?.refused.map(({ why }) => why)).toEqual([
      times,
      times,
      times,
      histogram,
      histogram,
    ]);
  });
});
