import { describe, expect, it } from 'vitest';
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
/** A reading at 20 s past each minute. */
const watch = async ({ clock, keeper }: MemorySeries, minutes: number): Promise<void> => {
  for (let minute = 0; minute < minutes; minute += 1) {
    await clock.advance(20_000);
    await keeper.recordReading(1, { latencyMs: 12, ok: true });
    await clock.advance(40_000);
  }
};

describe('what is recorded', () => {
  it('is a transition only when something is another thing than before', async () => {
    const memory = await startMemorySeries();
    const { keeper, clock } = memory;
    await keeper.recordTransition(1, { state: 'unknown' });
    await keeper.recordTransition(1, { state: 'up' });
    await clock.advance(1_000);
    await keeper.recordTransition(1, { state: 'up' });
    await keeper.recordTransition(1, { state: 'down', blame: 'provider' });
    await keeper.recordTransition(1, { state: 'down', blame: 'provider' });
    await clock.advance(1_000);
    await keeper.recordTransition(1, { state: 'down', blame: 'router', detail: 'no answer' });
    expect(await transitionsOf(memory)).toEqual([
      [0, 'up', null],
      [1_000, 'down', null],
      [2_000, 'down', 'no answer'],
    ]);
  });

  it('may lie back in time, and then does not count as the state of now', async () => {
    const memory = await startMemorySeries();
    await memory.clock.advance(hourMs);
    await memory.keeper.recordTransition(1, { state: 'up' });
    await memory.keeper.recordTransition(1, { state: 'down', at: start + 5 * minuteMs });
    await memory.keeper.recordTransition(1, { state: 'up' });
    expect(await transitionsOf(memory)).toEqual([
      [5 * minuteMs, 'down', null],
      [hourMs, 'up', null],
    ]);
  });

  it('stands in the order in which it was told, also when nobody waits', async () => {
    const memory = await startMemorySeries();
    const { keeper } = memory;
    await Promise.all(
      (['up', 'up', 'down', 'down', 'up'] as const).map((state) =>
        keeper.recordTransition(1, { state }),
      ),
    );
    expect((await transitionsOf(memory)).map(([, state]) => state)).toEqual(['up', 'down', 'up']);
  });

  it('may be many readings at once, in few statements', async () => {
    const memory = await startMemorySeries();
    const readings = Array.from({ length: 63 }, (_, index) => ({
      at: start + index,
      latencyMs: index === 7 ? null : index,
      ok: index !== 7,
    }));
    await memory.clock.advance(1_000);
    await memory.keeper.recordReadings(1, readings);
    await memory.keeper.recordReadings(1, []);
    expect(await memory.rows('select id, at, latency_us, ok from readings order by id')).toEqual(
      readings.map(({ at, latencyMs, ok }, index) => ({
        id: index + 1,
        at,
        latency_us: latencyMs === null ? null : latencyMs * 1_000,
        ok: ok ? 1 : 0,
      })),
    );
    expect(await memory.rows('select id from runs')).toEqual([{ id: 1 }]);
  });

  it('never lies ahead of now', async () => {
    const memory = await startMemorySeries();
    await memory.keeper.recordTransition(1, { state: 'up', at: start + dayMs });
    await memory.keeper.recordReading(1, { latencyMs: 1, ok: true, at: start + dayMs });
    expect(await transitionsOf(memory)).toEqual([[0, 'up', null]]);
    expect(await memory.rows('select at, latency_us, ok from readings')).toEqual([
      { at: start, latency_us: 1_000, ok: 1 },
    ]);
  });

  it('is told to whoever recorded it when it cannot be written, and may be tried again', async () => {
    const memory = await startMemorySeries();
    memory.database.failWrites('The disk is full.');
    await expect(memory.keeper.recordTransition(1, { state: 'up' })).rejects.toThrow(
      'The disk is full.',
    );
    memory.database.failWrites(null);
    await memory.keeper.recordTransition(1, { state: 'up' });
    expect(await transitionsOf(memory)).toEqual([[0, 'up', null]]);
    expect(await memory.rows('select started_at - ? as began from runs', start)).toEqual([
      { began: 0 },
    ]);
  });
});

describe('the keeper', () => {
  it('rolls up each minute, a few seconds after it', async () => {
    const memory = await startMemorySeries();
    await memory.keeper.recordTransition(1, { state: 'up' });
    await watch(memory, 61);
    await memory.clock.advance(5_000);
    expect(
      await memory.rows(
        'select width_ms, count(*) as n, sum(up_ms) as up_ms, sum(count) as readings from rollups group by 1 order by 1',
      ),
    ).toEqual([
      { width_ms: minuteMs, n: 61, up_ms: 61 * minuteMs, readings: 61 },
      { width_ms: hourMs, n: 1, up_ms: hourMs, readings: 60 },
    ]);
  });

  it('writes nothing at all when there is nothing to keep', async () => {
    const { clock, rows } = await startMemorySeries();
    const changes = async () => (await rows('select total_changes() as n'))[0]?.['n'];
    const before = await changes();
    await clock.advance(3 * dayMs);
    expect(await changes()).toBe(before);
  });

  it('writes five times an hour at most while a state is known and nothing is told', async () => {
    const memory = await openMemorySeries();
    let writes = 0;
    const { transaction } = memory.database;
    // The keeper has this object; what it wrote is what changed rows.
    memory.database.transaction = async (statements) => {
      const changes = async () =>
        (await transaction([{ sql: 'select total_changes() as n', parameters: [] }]))[0]?.rows[0]?.[
          'n'
        ];
      const before = await changes();
      const found = await transaction(statements);
      if ((await changes()) !== before) writes += 1;
      return found;
    };
    await memory.keeper.start();
    await memory.keeper.recordTransition(1, { state: 'up' });
    await memory.clock.advance(5_000);
    writes = 0;
    await memory.clock.advance(2 * hourMs);
    expect(writes).toBeLessThanOrEqual(2 * 5);
    expect(writes).toBeGreaterThan(0);
  });

  it('says at its end that from now on nothing is known', async () => {
    const memory = await startMemorySeries({ checks: ['never asked'] });
    await memory.keeper.recordTransition(1, { state: 'up' });
    await memory.clock.advance(90_000);
    await memory.keeper.stop();
    expect(await transitionsOf(memory)).toEqual([
      [0, 'up', null],
      [90_000, 'unknown', 'program-stopped'],
    ]);
    expect(await transitionsOf(memory, 2)).toEqual([]);
    expect(await memory.rows('select * from runs')).toEqual([
      { id: 1, started_at: start, seen_at: start + 90_000, ended_at: start + 90_000 },
    ]);
    expect(memory.clock.pending()).toBe(0);
  });

  it('counts eleven hours after it was killed as unknown, from when it was last seen', async () => {
    const killed = await startMemorySeries();
    await killed.keeper.recordTransition(1, { state: 'up' });
    await watch(killed, 60);
    const content = killed.database.content();

    const clock = createFakeClock(start + 12 * hourMs);
    const memory = await startMemorySeries({ content, clock });
    await memory.keeper.recordTransition(1, { state: 'down' });
    await clock.advance(hourMs);
    expect(await transitionsOf(memory)).toEqual([
      [0, 'up', null],
      [59 * minuteMs + 20_000, 'unknown', 'program-killed'],
      [12 * hourMs, 'down', null],
    ]);
    const uptime = await memory.series.uptime(1, start, start + 13 * hourMs);
    expect(uptime.share).toBeCloseTo(59.33 / (59.33 + 60), 3);
    expect(uptime.unknownMs).toBe(11 * hourMs + 40_000);
    const [bucket] = await memory.series.buckets(1, start, start + 13 * hourMs, 1);
    expect(bucket).toMatchObject(uptime);
  });

  it('knows to a quarter of an hour when it was last seen, also when it was told nothing', async () => {
    const killed = await startMemorySeries();
    await killed.keeper.recordTransition(1, { state: 'up' });
    await killed.clock.advance(89 * minuteMs);
    const content = killed.database.content();
    const memory = await startMemorySeries({ content, clock: createFakeClock(start + 5 * hourMs) });
    const [, unknown] = await transitionsOf(memory);
    expect(unknown).toEqual([76 * minuteMs + 5_000, 'unknown', 'program-killed']);
  });

  it('logs a trouble once, and makes up for it', async () => {
    const memory = await startMemorySeries();
    await memory.keeper.recordTransition(1, { state: 'up' });
    memory.database.failWrites('The disk is full.');
    await memory.clock.advance(10 * minuteMs);
    expect(memory.log.entries.map(({ message }) => message)).toEqual([
      'The figures of the history cannot be kept.',
    ]);
    memory.database.failWrites(null);
    await memory.clock.advance(minuteMs);
    expect(await memory.rows('select sum(up_ms) as up_ms from rollups')).toEqual([
      { up_ms: 10 * minuteMs },
    ]);
  });
});
