import { describe, expect, it } from 'vitest';
import { heldBinOf, heldBins } from '../../../../../../electron/core/history/patterns/held-bins.ts';
import { createPatternSum } from '../../../../../../electron/core/history/patterns/pattern-sum.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const from = Date.UTC(2026, 0, 1);
const utc = (at: number): number => at;

describe('how long addresses last', () => {
  it('is told in widths that grow, without a gap, with a width of its own around a day', () => {
    expect(heldBins.map(({ toMs }) => toMs)).toEqual([
      ...heldBins.slice(1).map(({ fromMs }) => fromMs),
      null,
    ]);
    expect(heldBins[4]).toEqual({ fromMs: 23.5 * hourMs, toMs: 24.5 * hourMs });
    expect(
      [0, hourMs - 1, hourMs, dayMs, 24.5 * hourMs, 28 * dayMs, 9_999 * dayMs].map(heldBinOf),
    ).toEqual([0, 0, 1, 4, 5, 8, 9]);
  });

  it('has the lesser of the two in the middle for its median, and none without any', () => {
    const sum = createPatternSum(utc, { from, to: from + dayMs });
    expect(sum.figures().medianHeldMs).toBeNull();
    for (const heldMs of [9, 1, null, 7, 3]) sum.add(from, heldMs, []);
    expect(sum.figures().medianHeldMs).toBe(3);
  });
});

describe('the trend', () => {
  it('is in 30 days: of the newest third, and of the oldest', () => {
    const sum = createPatternSum(utc, { from, to: from + 90 * dayMs });
    for (const day of [0, 1, 29.9, 30, 60, 89]) sum.add(from + day * dayMs, null, []);
    expect(sum.figures().trend).toEqual({ now: 2, before: 3 });
  });

  it('is none of less than 90 days', () => {
    const sum = createPatternSum(utc, { from, to: from + 90 * dayMs - 1 });
    sum.add(from, null, []);
    expect(sum.figures().trend).toBeNull();
  });
});

describe('months', () => {
  it('are all of the span in the zone of the reader, empty ones among them', () => {
    const east = (at: number): number => at + 10 * hourMs;
    const sum = createPatternSum(east, { from, to: Date.UTC(2026, 2, 31, 15) });
    sum.add(Date.UTC(2026, 0, 31, 14), null, []);
    expect(sum.figures().months).toEqual([
      { month: '2026-01-01', count: 0 },
      { month: '2026-02-01', count: 1 },
      { month: '2026-03-01', count: 0 },
      { month: '2026-04-01', count: 0 },
    ]);
  });
});
