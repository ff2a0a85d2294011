import { describe, expect, it } from 'vitest';
import { createLinkRecord } from '../../../../../electron/core/link/link-record.ts';
import { createStorageAttempt } from '../../../../../electron/core/audit/storage-attempt.ts';
import { silentLog } from '../../../../support/silent-log.ts';
import { startMemorySeries } from '../../../../support/memory-series.ts';

const minuteMs = 60_000;

async function start() {
  const memory = await startMemorySeries();
  const from = memory.clock.now();
  const problems: (string | null)[] = [];
  const record = createLinkRecord({
    series: memory.keeper,
    seriesId: () => memory.series.idOf('link', 'link'),
    clock: memory.clock,
    attempt: createStorageAttempt(silentLog, (problem) => void problems.push(problem)),
  });
  const readings = async () =>
    (await memory.rows('select at - ? as at, latency_us, ok from readings order by id', from)).map(
      ({ at, latency_us, ok }) => [at, latency_us, ok],
    );
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  };
  return { ...memory, from, record, problems, readings, settled };
}

describe('the record of the link', () => {
  it('writes a state at once, with the readings that wait', async () => {
    const { record, clock, from, readings, settled, transitionsSince } = await start();
    record.reading({ at: from, latencyMs: 12.5, ok: true });
    await clock.advance(minuteMs);
    await settled();
    expect(await readings()).toEqual([]);
    record.state('online', from);
    await settled();
    expect(await readings()).toEqual([[0, 12_500, 1]]);
    expect(await transitionsSince(from, 1)).toEqual([[0, 'up', null]]);
  });

  it.each([
    ['online', 'up'],
    ['degraded', 'degraded'],
    ['offline', 'down'],
  ] as const)('calls %s %s in the series', async (state, expected) => {
    const { record, from, transitionsSince } = await start();
    record.state(state, from);
    await record.flush();
    expect((await transitionsSince(from, 1)).map(([, written]) => written)).toEqual([expected]);
  });

  it('lets readings wait an hour, and writes them at once when it is asked to', async () => {
    const { record, clock, from, readings, settled } = await start();
    record.reading({ at: from, latencyMs: 1, ok: true });
    await clock.advance(59 * minuteMs);
    await settled();
    expect(await readings()).toEqual([]);
    await clock.advance(minuteMs);
    await settled();
    expect(await readings()).toHaveLength(1);
    record.reading({ at: clock.now(), latencyMs: null, ok: false });
    await record.flush();
    expect(await readings()).toEqual([
      [0, 1_000, 1],
      [60 * minuteMs, null, 0],
    ]);
  });

  it('never holds more than a bounded number back', async () => {
    const { record, from, readings, settled } = await start();
    for (let index = 0; index < 1_003; index += 1) {
      record.reading({ at: from, latencyMs: index, ok: true });
    }
    await settled();
    expect(await readings()).toHaveLength(1_000);
    await record.flush();
    expect((await readings()).map(([, latencyUs]) => latencyUs)).toEqual(
      Array.from({ length: 1_003 }, (_, index) => index * 1_000),
    );
  });

  it('keeps what cannot be written, says so, and makes up for it within a minute', async () => {
    const { record, clock, database, from, readings, problems, settled, transitionsSince } =
      await start();
    database.failWrites('The disk is full.');
    record.reading({ at: from, latencyMs: 5, ok: true });
    record.state('online', from);
    await settled();
    await clock.advance(1);
    record.state('offline', from + 1);
    await settled();
    expect(problems.at(-1)).toContain('The disk is full.');
    database.failWrites(null);
    await clock.advance(minuteMs);
    await settled();
    expect(problems.at(-1)).toBeNull();
    expect(await readings()).toEqual([[0, 5_000, 1]]);
    expect(await transitionsSince(from, 1)).toEqual([
      [0, 'up', null],
      [1, 'down', null],
    ]);
  });

  it('leaves no timer behind', async () => {
    const { record, clock, from } = await start();
    const before = clock.pending();
    record.reading({ at: from, latencyMs: 5, ok: true });
    record.stop();
    expect(clock.pending()).toBe(before);
  });
});
