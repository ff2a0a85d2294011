import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextCheckMs, untilHourMs } from '../../../../../electron/desktop/update/install-time.ts';

it('the next look is two minutes after the start, then every six hours, a tenth more or less', () => {
  expect([nextCheckMs(true, 0), nextCheckMs(true, 0.5), nextCheckMs(true, 1)]).toEqual([
    108_000, 120_000, 132_000,
  ]);
  expect(nextCheckMs(false, 0.5)).toBe(6 * 3_600_000);
});

it('the chosen hour is the next one, here', () => {
  const at = (day: number, hour: number, minute: number) =>
    new Date(2026, 5, day, hour, minute).getTime();
  expect(untilHourMs(at(10, 3, 59), 4)).toBe(60_000);
  expect(untilHourMs(at(10, 4, 0), 4)).toBe(at(11, 4, 0) - at(10, 4, 0));
  expect(untilHourMs(at(10, 22, 30), 4)).toBe(5.5 * 3_600_000);
});

it('the chosen hour is always ahead, and within a day and the hour that a clock is put back', () => {
  const moment = fc.date({ min: new Date(2020, 0), max: new Date(2040, 0), noInvalidDate: true });
  fc.assert(
    fc.property(moment, fc.integer({ min: 0, max: 23 }), (now, hour) => {
      const wait = untilHourMs(now.getTime(), hour);
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(25 * 3_600_000);
    }),
  );
});
