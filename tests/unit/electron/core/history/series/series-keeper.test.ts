import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seriesStates } from '../../../../../../shared/domain/series.ts';
import { createFakeClock } from '../../../../../support/fake-clock.ts';
import { type MemorySeries, openMemorySeries } from '../../../../../support/memory-series.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;
const start = Date.UTC(2026, 0, 1);

const transitionsOf = async ({ rows }: MemorySeries, seriesId = 1) =>
  (
    await rows(
      'select at, state, detail from transitions where series_id = ? order by at, id',
      seriesId,
    )
  ).map(({ at, state, detail }) => [Number(at) - start, state, detail]);

const started = async (options: Parameters<typeof openMemorySeries>[0] = {}) => {
  const memory = await openMemorySeries(options);
  await memory.keeper.start();
  return memory;
};

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
    const memory = await started();
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
    const memory = await started();
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
    const memory = await started();
    const { keeper } = memory;
    await Promise.all(
      (['up', 'up', 'down', 'down', 'up'] as const).map((state) =>
        keeper.recordTransition(1, { state }),
      ),
    );
    expect((await transitionsOf(memory)).map(([, state]) => state)).toEqual(['up', 'down', 'up']);
  });

  it('never lies ahead of now', async () => {
    const memory = await started();
    await memory.keeper.recordTransition(1, { state: 'up', at: start + dayMs });
    await memory.keeper.recordReading(1, { latencyMs: 1, ok: true, at: start + dayMs });
    expect(await transitionsOf(memory)).toEqual([[0, 'up', null]]);
    expect(await memory.rows('select at, latency_us, ok from readings')).toEqual([
      { at: start, latency_us: 1_000, ok: 1 },
    ]);
  });

  it('is told to whoever recorded it when it cannot be written, and may be tried again', async () => {
    const memory = await started();
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
    const memory = await started();
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
    const { clock, rows } = await started();
    const changes = async () => (await rows('select total_changes() as n'))[0]?.['n'];
    const before = await changes();
    await clock.advance(3 * dayMs);
    expect(await changes()).toBe(before);
  });

  it('writes one transaction a minute while a state is known, and one more each hour and day', async () => {
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
    expect(writes).toBeLessThanOrEqual(120 + 2);
  });

  it('says at its end that from now on nothing is known', async () => {
    const memory = await started({ checks: ['never asked'] });
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
    const killed = await started();
    await killed.keeper.recordTransition(1, { state: 'up' });
    await watch(killed, 60);
    const content = killed.database.content();

    const clock = createFakeClock(start + 12 * hourMs);
    const memory = await started({ content, clock });
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

  it('knows when it was last seen also when it wrote nothing but its roll-ups', async () => {
    const killed = await started();
    await killed.keeper.recordTransition(1, { state: 'up' });
    await killed.clock.advance(90 * minuteMs);
    const content = killed.database.content();
    const memory = await started({ content, clock: createFakeClock(start + 5 * hourMs) });
    const [, unknown] = await transitionsOf(memory);
    expect(unknown).toEqual([89 * minuteMs, 'unknown', 'program-killed']);
  });

  it('logs a trouble once, and makes up for it', async () => {
    const memory = await started();
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

describe('a clock that is set', () => {
  it('forward makes the time between unknown, and neither up nor down', async () => {
    const memory = await started();
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
    const memory = await started();
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
    for (let second = 0; second < 70; second += 1) await clock.advance(1_000);
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
    const ahead = await started({ clock: createFakeClock(start + dayMs) });
    await ahead.keeper.recordTransition(1, { state: 'down' });
    await ahead.clock.advance(hourMs);
    const memory = await started({
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
    const memory = await started();
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
        const memory = await started();
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
