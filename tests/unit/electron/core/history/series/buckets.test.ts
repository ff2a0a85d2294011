import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addReadings } from '../../../../../../electron/core/history/series/readings.ts';
import { rollUp } from '../../../../../../electron/core/history/series/roll-up.ts';
import { addTransition } from '../../../../../../electron/core/history/series/transitions.ts';
import { type Bucket, seriesStates } from '../../../../../../shared/domain/series.ts';
import { stateTimesBetween } from '../../../../../../shared/domain/uptime.ts';
import { createFakeClock } from '../../../../../support/fake-clock.ts';
import { openMemorySeries } from '../../../../../support/memory-series.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;
const from = Date.UTC(2026, 0, 1, 20);
const to = from + 8 * hourMs;

const happenings = fc.record({
  transitions: fc.uniqueArray(
    fc.record({
      at: fc.integer({ min: from - hourMs, max: to - 1 }),
      state: fc.constantFrom(...seriesStates),
    }),
    { selector: ({ at }) => at, maxLength: 15 },
  ),
  readings: fc.array(
    fc.record({
      at: fc.integer({ min: from - hourMs, max: to - 1 }),
      latencyMs: fc.option(fc.integer({ min: 1, max: 4_000 }), { freq: 5 }),
    }),
    { maxLength: 60 },
  ),
  /** What was rolled up when it was asked for. */
  rolledUpAt: fc.integer({ min: from - 2 * hourMs, max: to }),
});
type Happenings = typeof happenings extends fc.Arbitrary<infer Value> ? Value : never;

async function open({ transitions, readings, rolledUpAt }: Happenings) {
  const memory = await openMemorySeries({ clock: createFakeClock(to), checks: ['other'] });
  for (const { at, state } of transitions) {
    await memory.database.transaction([
      addTransition(1, { at, state, blame: null, detail: null }),
      addTransition(2, { at, state: 'maintenance', blame: null, detail: null }),
    ]);
  }
  for (const { at, latencyMs } of readings) {
    await memory.database.transaction([
      ...addReadings(1, [{ at, latencyMs, ok: latencyMs !== null }]),
      ...addReadings(2, [{ at, latencyMs: 4_500, ok: true }]),
    ]);
  }
  await rollUp(memory.database, rolledUpAt);
  return memory;
}

/** What a bucket must be, straight from what happened. */
function expected(bucket: Bucket, { transitions, readings }: Happenings) {
  const latencies = readings
    .flatMap(({ at, latencyMs }) =>
      latencyMs !== null && at >= bucket.from && at < bucket.to ? [latencyMs] : [],
    )
    .sort((a, b) => a - b);
  const sum = latencies.reduce((total, latencyMs) => total + latencyMs, 0);
  const [times] = stateTimesBetween(
    'unknown',
    [...transitions.toSorted((a, b) => a.at - b.at), { at: to, state: 'unknown' }],
    [bucket.from, bucket.to],
  );
  return {
    ...times,
    count: latencies.length,
    minMs: latencies[0] ?? null,
    maxMs: latencies.at(-1) ?? null,
    meanMs: latencies.length === 0 ? null : (sum * 1_000) / latencies.length / 1_000,
  };
}

describe('buckets', () => {
  it('hold what happened in them, however much of it is rolled up', async () => {
    await fc.assert(
      fc.asyncProperty(
        happenings,
        fc.integer({ min: from, max: to - 1 }),
        fc.integer({ min: 1, max: 6 * hourMs }),
        fc.integer({ min: 1, max: 60 }),
        async (happened, start, spanMs, count) => {
          const { series, database } = await open(happened);
          const buckets = await series.buckets(1, start, start + spanMs, count);
          for (const bucket of buckets) {
            expect(bucket).toMatchObject(expected(bucket, happened));
            expect(
              bucket.upMs +
                bucket.degradedMs +
                bucket.downMs +
                bucket.maintenanceMs +
                bucket.unknownMs,
            ).toBe(bucket.to - bucket.from);
          }
          expect(buckets.length).toBeLessThanOrEqual(count);
          await database.close();
        },
      ),
      { numRuns: 30 },
    );
  });

  it('give percentiles to within 2 %, over any number of roll-ups', async () => {
    const readings = Array.from({ length: 8 * 60 }, (_, minute) => ({
      at: from + minute * minuteMs + 10_000,
      latencyMs: 10 + ((minute * 37) % 480),
    }));
    const { series } = await open({ transitions: [], readings, rolledUpAt: to });
    const [bucket] = await series.buckets(1, from, to, 1);
    const { p50Ms = null, p95Ms = null, p99Ms = null } = bucket ?? {};
    for (const [found, truth] of [
      [p50Ms, 249],
      [p95Ms, 465],
      [p99Ms, 484],
    ] as const) {
      expect(Math.abs((found ?? 0) - truth)).toBeLessThanOrEqual(truth * 0.021);
    }
  });

  it('are empty where nothing was heard of, and say so', async () => {
    const { series } = await open({ transitions: [], readings: [], rolledUpAt: from });
    expect(await series.buckets(1, from, from + hourMs, 1)).toEqual([
      {
        from,
        to: from + hourMs,
        upMs: 0,
        degradedMs: 0,
        downMs: 0,
        maintenanceMs: 0,
        unknownMs: hourMs,
        share: null,
        coverage: 0,
        count: 0,
        minMs: null,
        maxMs: null,
        meanMs: null,
        p50Ms: null,
        p95Ms: null,
        p99Ms: null,
      },
    ]);
  });

  it('know nothing of what lies ahead of now', async () => {
    const { series } = await open({
      transitions: [{ at: from, state: 'up' }],
      readings: [],
      rolledUpAt: to,
    });
    const buckets = await series.buckets(1, to - hourMs, to + dayMs, 25);
    expect(buckets.map(({ upMs }) => upMs)).toEqual([hourMs, ...Array(24).fill(0)]);
  });
});

describe('uptime', () => {
  it('is what the transitions say, to the millisecond, up to now', async () => {
    await fc.assert(
      fc.asyncProperty(
        happenings,
        fc.integer({ min: from - 2 * hourMs, max: to + hourMs }),
        fc.integer({ min: 1, max: 6 * hourMs }),
        async (happened, start, spanMs) => {
          const { series, database } = await open({ ...happened, readings: [] });
          const end = start + spanMs;
          const [times] = stateTimesBetween(
            'unknown',
            [
              ...happened.transitions.toSorted((a, b) => a.at - b.at),
              { at: to, state: 'unknown' as const },
            ],
            [start, end],
          );
          expect(await series.uptime(1, start, end)).toMatchObject({
            ...times,
            from: start,
            to: end,
          });
          await database.close();
        },
      ),
      { numRuns: 30 },
    );
  });
});
