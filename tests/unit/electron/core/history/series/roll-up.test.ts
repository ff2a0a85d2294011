import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addReadings } from '../../../../../../electron/core/history/series/readings.ts';
import { rollUp } from '../../../../../../electron/core/history/series/roll-up.ts';
import { addTransition } from '../../../../../../electron/core/history/series/transitions.ts';
import type { Database } from '../../../../../../electron/core/ports.ts';
import { seriesStates } from '../../../../../../shared/domain/series.ts';
import { type MemorySeries, openMemorySeries } from '../../../../../support/memory-series.ts';
import {
  type PlainReading,
  plainRollups,
  type PlainTransition,
} from '../../../../../support/plain-rollups.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;
const midnight = Date.UTC(2026, 0, 2);
const from = midnight - 2 * hourMs;
const to = midnight + 2 * hourMs;

const moment = fc.integer({ min: from, max: to });
const series = fc.constantFrom(1, 2);
const transition: fc.Arbitrary<PlainTransition> = fc.record({
  series,
  at: moment,
  state: fc.constantFrom(...seriesStates),
});
const reading: fc.Arbitrary<PlainReading> = fc.record({
  series,
  at: moment,
  latencyMs: fc.option(fc.double({ min: 0.001, max: 5_000, noNaN: true }), { freq: 6 }),
});
/** A roll-up at some moment in between; time only goes on. */
const step = fc.oneof(
  { weight: 4, arbitrary: transition.map((value) => ({ transition: value })) },
  { weight: 6, arbitrary: reading.map((value) => ({ reading: value })) },
  { weight: 2, arbitrary: moment.map((value) => ({ rollUpAt: value })) },
);
type Step = {
  readonly transition?: PlainTransition;
  readonly reading?: PlainReading;
  readonly rollUpAt?: number;
};

const write = async (database: Database, { transition, reading }: Step): Promise<void> => {
  if (transition !== undefined) {
    const { series: id, at, state } = transition;
    await database.transaction([addTransition(id, { at, state, blame: null, detail: null })]);
  }
  if (reading !== undefined) {
    const { series: id, at, latencyMs } = reading;
    await database.transaction(addReadings(id, [{ at, latencyMs, ok: true }]));
  }
};

const rollupsOf = ({ rows }: MemorySeries) =>
  rows('select * from rollups order by series_id, width_ms, start_at');

/** Two transitions of one series at one moment have no order but that of their writing. */
const oneAMoment = (steps: readonly Step[]): readonly Step[] => {
  const seen = new Set<string>();
  return steps.filter(({ transition }) => {
    if (transition === undefined) return true;
    const key = `${transition.series} ${transition.at}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

describe('the roll-ups', () => {
  it('are those of what happened, in whatever order it was heard of and however often they were made', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), async (any) => {
        const steps = oneAMoment(any);
        const memory = await openMemorySeries({ checks: ['a'] });
        let now = from;
        for (const one of steps) {
          now = Math.max(now, one.rollUpAt ?? 0);
          if (one.rollUpAt !== undefined) await rollUp(memory.database, now);
          else await write(memory.database, one);
        }
        const end = midnight + dayMs;
        await rollUp(memory.database, end);
        const rolledUp = await rollupsOf(memory);
        expect(rolledUp).toEqual(
          plainRollups(
            steps.flatMap(({ transition }) => transition ?? []),
            steps.flatMap(({ reading }) => reading ?? []),
            end,
          ),
        );
        await memory.database.transaction([
          { sql: 'update rollup_progress set rolled_to = ?', parameters: [from] },
        ]);
        await rollUp(memory.database, end);
        expect(await rollupsOf(memory)).toEqual(rolledUp);
        await memory.database.close();
      }),
      {
        numRuns: 25,
        examples: [
          [
            [
              { transition: { series: 2, at: midnight, state: 'up' } },
              { rollUpAt: midnight + 101 * minuteMs },
              { transition: { series: 2, at: midnight + 1, state: 'unknown' } },
            ],
          ],
          [
            [
              { reading: { series: 1, at: midnight, latencyMs: 0.001 } },
              { rollUpAt: midnight + minuteMs },
            ],
          ],
        ],
      },
    );
  });

  it('write nothing when nothing is new and nothing is known', async () => {
    const { database, rows } = await openMemorySeries();
    await write(database, { transition: { series: 1, at: from, state: 'up' } });
    await write(database, { transition: { series: 1, at: from + hourMs, state: 'unknown' } });
    await rollUp(database, to);
    const changes = async () => (await rows('select total_changes() as n'))[0]?.['n'];
    const before = await changes();
    await rollUp(database, to + minuteMs);
    await rollUp(database, to + dayMs);
    expect(await changes()).toBe(before);
  });

  it('pass quickly over months in which the program was off', async () => {
    const { database, rows } = await openMemorySeries();
    let transactions = 0;
    const counted: Database = {
      ...database,
      transaction: (statements) => {
        transactions += 1;
        return database.transaction(statements);
      },
    };
    const later = from + 90 * dayMs;
    await write(database, { transition: { series: 1, at: from, state: 'up' } });
    await write(database, { transition: { series: 1, at: from + hourMs, state: 'unknown' } });
    await write(database, { transition: { series: 1, at: later, state: 'down' } });
    await rollUp(counted, later + hourMs);
    expect(transactions).toBeLessThan(30);
    expect(
      await rows(
        'select width_ms, count(*) as n, sum(up_ms) as up, sum(down_ms) as down from rollups group by 1 order by 1',
      ),
    ).toEqual([
      { width_ms: minuteMs, n: 120, up: hourMs, down: hourMs },
      { width_ms: hourMs, n: 2, up: hourMs, down: hourMs },
      { width_ms: dayMs, n: 1, up: hourMs, down: 0 },
    ]);
  });

  it('take in a transition that is dated back over what retention has left, and leave the figures', async () => {
    const memory = await openMemorySeries();
    const { database } = memory;
    await write(database, { transition: { series: 1, at: from, state: 'up' } });
    await write(database, { reading: { series: 1, at: from + 5_000, latencyMs: 12.5 } });
    await write(database, { transition: { series: 1, at: to, state: 'unknown' } });
    await rollUp(database, midnight + dayMs);
    await database.transaction([
      { sql: 'delete from readings where at < ?', parameters: [midnight + dayMs] },
      { sql: 'delete from rollups where width_ms = ?', parameters: [minuteMs] },
      {
        sql: 'update rollup_progress set readings_from = ?, minutes_from = ?',
        parameters: [midnight + dayMs, midnight + dayMs],
      },
    ]);
    await write(database, {
      transition: { series: 1, at: from + 30 * minuteMs, state: 'down' },
    });
    await rollUp(database, midnight + dayMs);
    expect(
      (await rollupsOf(memory)).map(({ width_ms, start_at, up_ms, down_ms, count, min_us }) => ({
        width_ms,
        start_at,
        up_ms,
        down_ms,
        count,
        min_us,
      })),
    ).toEqual([
      ...[0, 1, 2, 3].map((hour) => ({
        width_ms: hourMs,
        start_at: from + hour * hourMs,
        up_ms: hour === 0 ? hourMs / 2 : 0,
        down_ms: hour === 0 ? hourMs / 2 : hourMs,
        count: hour === 0 ? 1 : 0,
        min_us: hour === 0 ? 12_500 : null,
      })),
      {
        width_ms: dayMs,
        start_at: midnight - dayMs,
        up_ms: hourMs / 2,
        down_ms: 1.5 * hourMs,
        count: 1,
        min_us: 12_500,
      },
      {
        width_ms: dayMs,
        start_at: midnight,
        up_ms: 0,
        down_ms: 2 * hourMs,
        count: 0,
        min_us: null,
      },
    ]);
  });

  it('go on where they were when they were stopped between two transactions', async () => {
    const { database, rows } = await openMemorySeries();
    await write(database, { transition: { series: 1, at: from, state: 'up' } });
    const stopping = new AbortController();
    let left = 4;
    const stopped: Database = {
      ...database,
      transaction: (statements) => {
        left -= 1;
        if (left === 0) stopping.abort();
        return database.transaction(statements);
      },
    };
    await rollUp(stopped, from + dayMs, stopping.signal);
    expect((await rows('select count(*) as n from rollups'))[0]?.['n']).toBeLessThan(1_440);
    await rollUp(database, from + dayMs);
    expect(await rows('select width_ms, count(*) as n from rollups group by 1 order by 1')).toEqual(
      [
        { width_ms: minuteMs, n: 1_440 },
        { width_ms: hourMs, n: 24 },
        { width_ms: dayMs, n: 1 },
      ],
    );
  });
});
