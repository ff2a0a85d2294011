import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tickStep } from '../../../../renderer/charts/tick-step.ts';
import { timeTicks } from '../../../../shared/charts/time-ticks.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

describe('the ticks of an axis of time', () => {
  it.each([
    [hourMs, { unit: 'minute', count: 5 }],
    [dayMs, { unit: 'hour', count: 2 }],
    [7 * dayMs, { unit: 'day', count: 1 }],
    [30 * dayMs, { unit: 'day', count: 2 }],
    [365 * dayMs, { unit: 'month', count: 1 }],
    [10 * 365 * dayMs, { unit: 'year', count: 1 }],
  ] as const)('are round for a span of %d ms on 1,000 pixels', (spanMs, step) => {
    expect(tickStep(spanMs / 1_000)).toEqual(step);
  });

  it('lie within the range, each after the one before, and not too many', () => {
    const zones = ['Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns', 'Australia/Lord_Howe'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 1_900_000_000_000 }),
        fc.integer({ min: 60_000, max: 60 * 365 * dayMs }),
        (zone, from, spanMs) => {
          const range = { from, to: from + spanMs };
          const ticks = timeTicks(range, tickStep(spanMs / 1_000), zone);
          expect(ticks.every((at) => at >= range.from && at <= range.to)).toBe(true);
          expect(ticks.toSorted((one, other) => one - other)).toEqual(ticks);
          expect(new Set(ticks).size).toBe(ticks.length);
          expect(ticks.length).toBeLessThan(24);
        },
      ),
      { numRuns: 60 },
    );
  });
});
