import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planBuckets } from '../../../../../../electron/core/history/series/bucket-plan.ts';
import { retentionCuts } from '../../../../../../electron/core/history/series/retention-by-age.ts';
import type { RollupProgress } from '../../../../../../electron/core/history/series/rollup-progress.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;
const now = Date.UTC(2026, 5, 15, 13, 27, 41);

/** What a program leaves that has run for years. */
const progress = (at: number): RollupProgress => {
  const rolledTo = Math.floor(at / minuteMs) * minuteMs;
  const cuts = retentionCuts({ readingHours: 48, minuteDays: 7, hourDays: 180 }, at, { rolledTo });
  return {
    rolledTo,
    transitionId: 0,
    readingId: 0,
    readingsFrom: cuts.readings,
    minutesFrom: cuts.minutes,
    hoursFrom: cuts.hours,
  };
};

const plan = (from: number, to: number, count: number) =>
  planBuckets(from, to, count, progress(now));

describe('the buckets of a chart', () => {
  it('are made from the coarsest roll-ups that are fine enough', () => {
    const grids = (spanMs: number, count: number) =>
      plan(now - spanMs, now, count).map(({ gridMs }) => gridMs);
    expect(grids(hourMs, 500)).toEqual([1]);
    expect(grids(dayMs, 500)).toEqual([minuteMs]);
    expect(grids(30 * dayMs, 500)).toEqual([hourMs]);
    expect(grids(3_650 * dayMs, 500)).toEqual([dayMs]);
  });

  it('fall back on what is still there where retention has taken these', () => {
    expect(plan(now - 30 * dayMs, now, 2_000).map(({ gridMs, to }) => ({ gridMs, to }))).toEqual([
      { gridMs: hourMs, to: Math.ceil((now - 7 * dayMs) / hourMs - 1) * hourMs },
      { gridMs: minuteMs, to: now },
    ]);
    expect(plan(now - 365 * dayMs, now, 500).map(({ gridMs }) => gridMs)).toEqual([dayMs, hourMs]);
    expect(plan(now - 365 * dayMs, now - 364 * dayMs, 500).map(({ gridMs }) => gridMs)).toEqual([
      dayMs,
    ]);
  });

  it('are not one too many where two kinds of them meet', () => {
    const { readingsFrom } = progress(now);
    const from = readingsFrom - 30_000;
    const segments = plan(from, from + 10 * minuteMs - 10_000, 10);
    expect(segments.map(({ gridMs, bucketMs }) => [gridMs, bucketMs])).toEqual([
      [minuteMs, 2 * minuteMs],
      [1, 77_500],
    ]);
    expect(segments.map(({ from, to, bucketMs }) => Math.ceil((to - from) / bucketMs))).toEqual([
      1, 8,
    ]);
  });

  it('lie on the grid of what they are made from, one behind the other, and are never too many', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000 * dayMs }),
        fc.integer({ min: 1, max: 4_000 * dayMs }),
        fc.integer({ min: 1, max: 2_000 }),
        (ageMs, spanMs, count) => {
          const from = now - ageMs;
          const to = from + spanMs;
          const segments = plan(from, to, count);
          const first = segments[0];
          const last = segments.at(-1);
          if (first === undefined || last === undefined) throw new Error('there is no segment');
          expect(first.from).toBeLessThanOrEqual(from);
          expect(from - first.from).toBeLessThan(first.gridMs);
          expect(last.to).toBeGreaterThanOrEqual(to);
          expect(last.to - to).toBeLessThan(last.gridMs);
          segments.forEach((segment, index) => {
            expect(segment.from % segment.gridMs).toBe(0);
            expect(segment.bucketMs % segment.gridMs).toBe(0);
            expect(segment.bucketMs).toBeGreaterThan(0);
            expect(segment.to).toBe(segments[index + 1]?.from ?? last.to);
          });
          const buckets = segments.map(({ from: start, to: end, bucketMs }) =>
            Math.ceil((end - start) / bucketMs),
          );
          expect(buckets.reduce((sum, some) => sum + some, 0)).toBeLessThanOrEqual(count);
        },
      ),
      { numRuns: 500 },
    );
  });
});
