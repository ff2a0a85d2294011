import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationParts } from '../../../../shared/format/duration-parts.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

describe('a duration in words', () => {
  it.each([
    [0, { unit: 'underSecond' }],
    [999, { unit: 'underSecond' }],
    [42_900, { unit: 'seconds', seconds: 42 }],
    [minuteMs, { unit: 'minutes', minutes: 1 }],
    [61_000, { unit: 'minutesSeconds', minutes: 1, seconds: 1 }],
    [hourMs, { unit: 'hours', hours: 1 }],
    [23 * hourMs + 51 * minuteMs + 59_000, { unit: 'hoursMinutes', hours: 23, minutes: 51 }],
    [2 * dayMs, { unit: 'days', days: 2 }],
    [400 * dayMs + 5 * hourMs, { unit: 'daysHours', days: 400, hours: 5 }],
  ] as const)('has %d ms in its two largest units', (durationMs, parts) => {
    expect(durationParts(durationMs)).toEqual(parts);
  });

  it('never says more than there was', () => {
    const unitMs = { days: dayMs, hours: hourMs, minutes: minuteMs, seconds: 1_000 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 * dayMs }), (durationMs) => {
        const { unit: _, ...parts } = durationParts(durationMs);
        const saidMs = Object.entries(parts).reduce(
          (sum, [unit, count]) => sum + unitMs[unit as keyof typeof unitMs] * count,
          0,
        );
        expect(saidMs).toBeLessThanOrEqual(durationMs);
      }),
    );
  });
});
