import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seriesStates } from '../../../../../../shared/domain/series.ts';
import { createFakeClock } from '../../../../../support/fake-clock.ts';
import {
  type MemorySeries,
  openMemorySeries,
  startMemorySeries,
} from '../../../../../support/memory-series.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;
const start = Date.UTC(2026, 0, 1);

const transitionsOf = (memory: MemorySeries, seriesId = 1) =>
  memory.transitionsSince(start, seriesId);
describe('a clock that is set', () => {
  it('forward makes the time between unknown, and neither up nor down', async () => {
    const memory = await startMemorySeries();
    await memory.keeper.recordTransition(1, { state: 'up' });
    await memory.clock.advance(10 * minuteMs);
    memory.clock.jumpWall(dayMs);
    await memory.clock.advance(10 * minuteMs);
    const uptime = await memory.series.uptime(1, start, memory.clock.now());
    expect(uptime.upMs).toBeGreaterThan(18 * minuteMs);
    expect(uptime.upMs).toBeLessThanOrEqual(20 * minuteMs);
    expect(uptime.unknownMs).toBe(dayMs + 20 * minuteMs - uptime.upMs);
  });

  it('back makes no negative span, loses nothing that was seen, and goes on from there', async () => {
    const memory = await startMemorySeries();
    const { clock, keeper } = memory;
    await keeper.recordTransition(1, { state: 'up' });
    await clock.advance(hourMs);
    await keeper.recordTransition(1, { state: 'down', blame: 'provider' });
    await keeper.recordReading(1, { latencyMs: null, ok: false });
    await clock.advance(10 * minuteMs);
    await keeper.recordTransition(1, { state: 'up' });
    clock.jumpWall(-30 * minuteMs);
    await clock.advance(2 * hourMs + 5_000);
    expect(await transitionsOf(memory)).toEqual([
      [0, 'up', null],
      [40 * minuteMs + 5_000, 'down', null],
      [40 * minuteMs + 5_000, 'up', null],
      [40 * minuteMs + 5_000, 'up', null],
    ]);
    const now = clock.now();
    expect(await memory.series.uptime(1, start, now)).toMatchObject({
      upMs: now - start,
      downMs: 0,
      share: 1,
      coverage: 1,
    });
    const rolledUp = await memory.rows(
      `select sum(up_ms) as up_ms, sum(case when unknown_ms < 0 then 1 else 0 end) as wrong
        from rollups where width_ms = ?`,
      minuteMs,
    );
    expect(rolledUp).toEqual([
      { up_ms: Math.floor((now - start) / minuteMs) * minuteMs, wrong: 0 },
    ]);
  });

  it('back while it is being rolled up waits for that, so that nothing is left of the future', async () => {
    const memory = await openMemorySeries();
    const { clock, database, keeper, rows } = memory;
    const { transaction } = database;
    let release = (): void => {};
    database.transaction = async (statements) => {
      if (statements.some(({ sql }) => sql.startsWith('insert into rollups'))) {
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      }
      return transaction(statements);
    };
    await keeper.start();
    await keeper.recordTransition(1, { state: 'up' });
    // Second by second, so that what a second starts comes to its end in it.
    for (let second = 0; second < 70; second += 1) {
      if (second === 30) await keeper.recordReading(1, { latencyMs: 12, ok: true });
      await clock.advance(1_000);
    }
    clock.jumpWall(-hourMs);
    const recorded = keeper.recordTransition(1, { state: 'down' });
    await clock.advance(0);
    expect(await transitionsOf(memory)).toEqual([[0, 'up', null]]);
    release();
    await recorded;
    expect(await rows('select * from rollups')).toEqual([]);
    expect(await transitionsOf(memory)).toEqual([
      [70_000 - hourMs, 'up', null],
      [70_000 - hourMs, 'up', null],
      [70_000 - hourMs, 'down', null],
    ]);
  });

  it('back while the program was off is mended at its start', async () => {
    const ahead = await startMemorySeries({ clock: createFakeClock(start + dayMs) });
    await ahead.keeper.recordTransition(1, { state: 'down' });
    await ahead.clock.advance(hourMs);
    const memory = await startMemorySeries({
      content: ahead.database.content(),
      clock: createFakeClock(start),
    });
    await memory.keeper.recordTransition(1, { state: 'up' });
    await memory.clock.advance(2 * hourMs);
    expect(await transitionsOf(memory)).toEqual([
      [0, 'down', null],
      [0, 'unknown', 'program-killed'],
      [0, 'up', null],
    ]);
    expect(await memory.series.uptime(1, start, memory.clock.now())).toMatchObject({
      upMs: 2 * hourMs,
      downMs: 0,
    });
  });

  it('or a machine that slept, is unknown for that time and then what it was', async () => {
    const memory = await startMemorySeries();
    await memory.keeper.recordTransition(1, { state: 'up' });
    await memory.clock.advance(10 * minuteMs);
    memory.clock.jumpWall(8 * hourMs);
    await memory.keeper.recordTransition(1, { state: 'degraded' });
    expect(await transitionsOf(memory)).toEqual([
      [0, 'up', null],
      [9 * minuteMs + 5_000, 'unknown', 'stood-still'],
      [8 * hourMs + 10 * minuteMs, 'up', null],
      [8 * hourMs + 10 * minuteMs, 'degraded', null],
    ]);
  });

  it('never makes known time longer than the program ran, whatever it does', async () => {
    const step = fc.oneof(
      fc.record({ advanceMs: fc.integer({ min: 0, max: 20 * minuteMs }) }),
      fc.record({ jumpMs: fc.integer({ min: -3 * dayMs, max: 3 * dayMs }) }),
      fc.record({ state: fc.constantFrom(...seriesStates) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
        const memory = await startMemorySeries();
        const { clock, keeper } = memory;
        const beganMs = clock.monotonicMs();
        for (const one of steps) {
          if ('advanceMs' in one) await clock.advance(one.advanceMs);
          if ('jumpMs' in one) clock.jumpWall(one.jumpMs);
          if ('state' in one) await keeper.recordTransition(1, { state: one.state });
        }
        await clock.advance(2 * minuteMs);
        const ranMs = clock.monotonicMs() - beganMs;
        const span = [start - 60 * dayMs, start + 60 * dayMs] as const;
        const uptime = await memory.series.uptime(1, ...span);
        // A step of less than 3 s is one that the clock is slewed by.
        const slackMs = 3_000 * steps.length;
        expect(span[1] - span[0] - uptime.unknownMs).toBeLessThanOrEqual(ranMs + slackMs);
        expect(memory.log.entries).toEqual([]);
        const wrong = await memory.rows(
          `select * from rollups where up_ms + degraded_ms + down_ms + maintenance_ms + unknown_ms <> width_ms
            or unknown_ms < 0 or start_at + width_ms > ?`,
          clock.now(),
        );
        expect(wrong).toEqual([]);
        await memory.database.close();
      }),
      {
        numRuns: 40,
        examples: [
          [
            [
              { state: 'up' },
              { state: 'unknown' },
              { jumpMs: -1 },
              { state: 'up' },
              { jumpMs: 15_001 },
            ],
          ],
        ],
      },
    );
  });
});
