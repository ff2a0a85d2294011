import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../../support/fake-clock.ts';
import { type MemorySeries, openMemorySeries } from '../../support/memory-series.ts';
import { createSeriesKeeper } from '../../../electron/core/history/series/series-keeper.ts';
import { fillYears, lineOf, lookMs, tenYears, type YearsOptions } from '../../support/ten-years.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

const fewDays: YearsOptions = {
  endHour: Date.UTC(2026, 2, 3, 15),
  days: 8,
  checks: 1,
  ages: { readingHours: 5, minuteDays: 1, hourDays: 3 },
  // In these days the line fails, and the program is off for hours.
  seed: 121,
};

/** The keeper, minute by minute. */
async function runDays(options: YearsOptions): Promise<MemorySeries> {
  const from = options.endHour - options.days * dayMs;
  const memory = await openMemorySeries({
    clock: createFakeClock(from),
    checks: Array.from({ length: options.checks }, (_, index) => `check-${index + 1}`),
  });
  const { clock, database, log } = memory;
  const line = lineOf(options);
  const newKeeper = () =>
    createSeriesKeeper({
      database,
      clock,
      log,
      settings: () => ({ ...options.ages, maxMegabytes: 4_096 }),
      dataBytes: () => 0,
    });
  let keeper: ReturnType<typeof newKeeper> | null = null;
  await clock.advance(lookMs);
  for (let minute = 0; minute < line.minutes; minute += 1) {
    if (line.isOff(minute)) {
      await keeper?.stop();
      keeper = null;
    } else {
      if (keeper === null) await (keeper = newKeeper()).start();
      for (let index = 0; index < line.seriesCount; index += 1) {
        await keeper.recordTransition(index + 1, { state: line.stateOf(index, minute) });
        const latencyMs = line.latencyMsOf(index, minute);
        if (latencyMs !== undefined) {
          await keeper.recordReading(index + 1, { latencyMs, ok: latencyMs !== null });
        }
      }
    }
    await clock.advance(minuteMs);
  }
  return memory;
}

const tablesOf = async ({ rows }: MemorySeries) => ({
  series: await rows('select * from series order by id'),
  transitions: await rows('select * from transitions order by id'),
  readings: await rows('select * from readings order by id'),
  rollups: await rows('select * from rollups order by series_id, width_ms, start_at'),
  progress: await rows('select * from rollup_progress'),
  runs: await rows('select id, started_at, ended_at from runs order by id'),
});

const empty = async (): Promise<MemorySeries> => {
  const memory = await openMemorySeries({ clock: createFakeClock(tenYears.endHour + 125_000) });
  await memory.database.transaction([{ sql: 'delete from series where id = 1', parameters: [] }]);
  return memory;
};

describe('a history of years', () => {
  it('is to the row what the running program leaves', async () => {
    const written = await empty();
    await fillYears(written.database, fewDays);
    const left = await tablesOf(await runDays(fewDays));
    expect(left.runs).toHaveLength(2);
    expect(new Set(left.transitions.map(({ state }) => state))).toEqual(
      new Set(['up', 'down', 'unknown']),
    );
    expect(await tablesOf(written)).toEqual(left);
  });

  it('of ten years of a line and four checks takes a few megabytes', async () => {
    const memory = await empty();
    const { from, to } = await fillYears(memory.database, tenYears);
    const bytes = memory.database.content().byteLength;
    expect(bytes).toBeLessThan(12_000_000);
    expect(
      await memory.rows('select width_ms, count(*) as n from rollups group by 1 order by 1'),
    ).toEqual([
      // 7 days, 180 days and ten years, up to a grid's width more; without the hours in which the program was off.
      { width_ms: minuteMs, n: expect.closeTo(5 * 10_080, -4) },
      { width_ms: 60 * minuteMs, n: expect.closeTo(5 * 4_320, -4) },
      { width_ms: dayMs, n: 5 * 3_652 },
    ]);
    expect(await memory.series.uptime(1, from, to)).toMatchObject({
      share: expect.closeTo(0.996, 2),
      coverage: expect.closeTo(0.99, 1),
    });
  });
});
