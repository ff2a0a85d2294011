import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addReadings } from '../../../../../../electron/core/history/series/readings.ts';
import { retain } from '../../../../../../electron/core/history/series/retention.ts';
import { retentionCuts } from '../../../../../../electron/core/history/series/retention-by-age.ts';
import { savings } from '../../../../../../electron/core/history/series/retention-by-size.ts';
import { rollUp } from '../../../../../../electron/core/history/series/roll-up.ts';
import { addTransition } from '../../../../../../electron/core/history/series/transitions.ts';
import type { Database, SqlStatement } from '../../../../../../electron/core/ports.ts';
import { createFakeClock } from '../../../../../support/fake-clock.ts';
import { type MemorySeries, openMemorySeries } from '../../../../../support/memory-series.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;
const now = Date.UTC(2026, 0, 20, 12, 30);
const days = 12;

/** Twelve days of a line that was up, with a reading every five minutes, rolled up. */
async function twelveDays(): Promise<MemorySeries> {
  const memory = await openMemorySeries({ clock: createFakeClock(now) });
  const start = now - days * dayMs;
  const statements: SqlStatement[] = [
    addTransition(1, { at: start, state: 'up', blame: null, detail: null }),
  ];
  for (let at = start; at < now; at += 5 * minuteMs) {
    statements.push(...addReadings(1, [{ at, latencyMs: 10, ok: true }]));
    if (at % hourMs === 0) statements.push(observation(at), checkResult(at), event(at));
  }
  await memory.database.transaction(statements);
  await rollUp(memory.database, now);
  return memory;
}

const observation = (at: number): SqlStatement => ({
  sql: `insert into observations (at, source_id, family, operator, method, elapsed_ms)
    values (?, 'a', 'ipv4', 'a.example', 'stun', 3)`,
  parameters: [at],
});
const checkResult = (at: number): SqlStatement => ({
  sql: `insert into check_results (series_id, at, state, detail) values (1, ?, 'up', '{}')`,
  parameters: [at],
});
const event = (at: number): SqlStatement => ({
  sql: `insert into events (id, kind, severity, subject, at, recorded_at, data)
    values ((select coalesce(max(id), 0) + 1 from events), 'check-failed', 'info', 'a', ?, ?, '{}')`,
  parameters: [at - 40 * dayMs, at],
});

interface Retained {
  /** The most rows that one transaction has taken. */
  readonly most: number;
}

async function retainAll(
  { database, clock, settings }: MemorySeries,
  dataBytes: () => number = () => 0,
): Promise<Retained> {
  let most = 0;
  const watched: Database = {
    ...database,
    transaction: async (statements) => {
      const found = await database.transaction(statements);
      most = Math.max(
        most,
        found.reduce((sum, { affectedRows }) => sum + affectedRows, 0),
      );
      return found;
    },
  };
  const { signal } = new AbortController();
  const done = new AbortController();
  const retained = retain({
    database: watched,
    clock,
    settings: () => settings,
    dataBytes,
    signal,
  });
  void retained.finally(() => done.abort());
  while (!done.signal.aborted) await clock.advance(20);
  await retained;
  return { most };
}

const oldest = async ({ rows }: MemorySeries) =>
  (
    await rows(`select
      (select min(at) from observations) as observation,
      (select min(at) from check_results) as result,
      (select min(at) from readings) as reading,
      (select min(start_at) from rollups where width_ms = ${minuteMs}) as minute,
      (select min(start_at) from rollups where width_ms = ${hourMs}) as hour,
      (select count(*) from rollups where width_ms = ${dayMs}) as days,
      (select count(*) from transitions) as transitions`)
  )[0];

describe('retention by age', () => {
  it('takes what is older than the settings say, a little at a time, and leaves days and transitions', async () => {
    const memory = await twelveDays();
    Object.assign(memory.settings, { readingHours: 3, minuteDays: 1, hourDays: 7 });
    const { most } = await retainAll(memory);
    expect(await oldest(memory)).toEqual({
      observation: now - 2.5 * hourMs,
      result: now - 2.5 * hourMs,
      reading: now - 3 * hourMs,
      minute: now - dayMs - 30 * minuteMs,
      hour: now - 7 * dayMs - 12.5 * hourMs,
      days: days,
      transitions: 1,
    });
    expect(most).toBeLessThanOrEqual(500);
  });

  it('writes nothing when nothing is too old', async () => {
    const memory = await twelveDays();
    Object.assign(memory.settings, { readingHours: 720, minuteDays: 366, hourDays: 3_660 });
    const { most } = await retainAll(memory);
    expect(most).toBe(0);
  });

  it('leaves the same figures to the coarser roll-ups, also when late data makes them anew', async () => {
    const memory = await twelveDays();
    const { database, keeper, rows } = memory;
    const hours = () => rows('select sum(count) as n from rollups where width_ms = ?', hourMs);
    Object.assign(memory.settings, { readingHours: 3, minuteDays: 1, hourDays: 30 });
    const before = await hours();
    await retainAll(memory);
    await keeper.recordTransition(1, { state: 'down', at: now - 5 * dayMs });
    await keeper.recordReading(1, { latencyMs: 10, ok: true, at: now - 2 * hourMs });
    await keeper.recordReading(1, { latencyMs: 10, ok: true, at: now - 4 * hourMs });
    await rollUp(database, now);
    expect(Number((await hours())[0]?.['n'])).toBe(Number(before[0]?.['n']) + 1);
    expect((await oldest(memory))?.['reading']).toBe(now - 3 * hourMs);
  });

  it('cuts so that a roll-up has all that it is made from or nothing', () => {
    fc.assert(
      fc.property(
        fc.record({
          readingHours: fc.integer({ min: 1, max: 720 }),
          minuteDays: fc.integer({ min: 1, max: 366 }),
          hourDays: fc.integer({ min: 7, max: 3_660 }),
        }),
        fc.integer({ min: 0, max: 60 * dayMs }),
        (ages, behindMs) => {
          const rolledTo = Math.floor((now - behindMs) / minuteMs) * minuteMs;
          const { readings, minutes, hours } = retentionCuts(ages, now, { rolledTo });
          expect([readings % minuteMs, minutes % hourMs, hours % dayMs]).toEqual([0, 0, 0]);
          expect(readings).toBeLessThanOrEqual(rolledTo);
          expect(minutes).toBeLessThanOrEqual(readings);
          expect(hours).toBeLessThanOrEqual(minutes);
        },
      ),
    );
  });
});

describe('retention by size', () => {
  it('takes readings and figures first, and stops as soon as there is room', async () => {
    const memory = await twelveDays();
    const count = async () =>
      Number((await memory.rows('select count(*) as n from readings'))[0]?.['n']);
    const all = await count();
    memory.settings.readingHours = 720;
    let bytes = 300_000_000;
    const unwatched = memory.database.transaction;
    memory.database.transaction = async (statements) => {
      const found = await unwatched(statements);
      if (/delete from readings/.test(statements[0]?.sql ?? '')) {
        bytes -= (found[0]?.affectedRows ?? 0) * 100_000;
      }
      return found;
    };
    await retainAll(memory, () => bytes);
    const left = await count();
    expect(left).toBeLessThan(all);
    expect(left).toBeGreaterThan(all / 4);
    expect(await memory.rows('select count(*) as n from events')).toEqual([{ n: 288 }]);
  });

  it('takes old events last, but none that has yet to be told', async () => {
    const memory = await twelveDays();
    await memory.database.transaction([
      {
        sql: `insert into outbox (id, lane, channel, target, event_id, payload, priority, nonce,
            state, state_at, attempts, not_before, created_at)
          values (1, 'a', 'a', 'a', 5, '{}', 0, 'n1', 'queued', 0, 0, 0, 0),
            (2, 'a', 'a', 'a', 6, '{}', 0, 'n2', 'done', 0, 0, 0, 0)`,
        parameters: [],
      },
    ]);
    await retainAll(memory, () => Number.POSITIVE_INFINITY);
    expect(await memory.rows('select id from events')).toEqual([{ id: 5 }]);
    expect(await memory.rows('select id from outbox')).toEqual([{ id: 1 }]);
    expect(await oldest(memory)).toMatchObject({ days, transitions: 1 });
  });

  it('never goes below what the newest charts need', () => {
    const tried = [...savings({ readingHours: 48, minuteDays: 7, hourDays: 180 })];
    expect(tried.filter(({ type }) => type === 'figures').at(-1)).toEqual({
      type: 'figures',
      ages: { readingHours: 1, minuteDays: 1, hourDays: 7 },
    });
    expect(tried.at(-1)).toEqual({ type: 'events', days: 30 });
    expect(tried.length).toBeLessThan(20);
  });
});

describe('retention and the clock', () => {
  it('waits an hour after the start and after a step: a wrong clock must not empty the history', async () => {
    const memory = await twelveDays();
    const { clock, keeper } = memory;
    const reading = async () => (await oldest(memory))?.['reading'];
    const first = await reading();
    await keeper.start();
    await clock.advance(50 * minuteMs);
    clock.jumpWall(400 * dayMs);
    await clock.advance(50 * minuteMs);
    expect(await reading()).toBe(first);
    clock.jumpWall(-400 * dayMs);
    await clock.advance(59 * minuteMs);
    expect(await reading()).toBe(first);
    await clock.advance(5 * minuteMs);
    expect(Number(await reading())).toBeGreaterThan(Number(first));
  });
});
