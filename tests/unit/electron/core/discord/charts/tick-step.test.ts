import { expect, it } from 'vitest';
import { tickStep } from '../../../../../../electron/core/discord/charts/tick-step.ts';
import type { TimeRange } from '../../../../../../shared/charts/time-range.ts';
import { timeTicks } from '../../../../../../shared/charts/time-ticks.ts';

const dayMs = 86_400_000;
const written = (ticks: readonly number[]): readonly string[] =>
  ticks.map((at) => new Date(at).toISOString().slice(0, 16));
/** Of a picture with room for so many. */
const ticksOf = (range: TimeRange, most: number, zone: string): readonly number[] =>
  timeTicks(range, tickStep(range.to - range.from, most), zone);
const to = Date.UTC(2026, 10, 22, 13, 37);

it('are round hours of the reader', () =>
  expect(written(ticksOf({ from: to - dayMs, to }, 6, 'Asia/Kolkata'))).toEqual([
    '2026-11-21T18:30',
    '2026-11-22T00:30',
    '2026-11-22T06:30',
    '2026-11-22T12:30',
  ]));

it('are Mondays in a month, also where a clock is put back', () =>
  expect(written(ticksOf({ from: to - 40 * dayMs, to }, 6, 'Europe/Berlin'))).toEqual(
    [
      '2026-10-18T22:00',
      '2026-10-25T23:00',
      '2026-11-01T23:00',
      '2026-11-08T23:00',
      '2026-11-15T23:00',
    ].slice(0, 5),
  ));

it('are first days of months in a year', () =>
  expect(written(ticksOf({ from: to - 365 * dayMs, to }, 7, 'UTC'))).toEqual([
    '2026-01-01T00:00',
    '2026-03-01T00:00',
    '2026-05-01T00:00',
    '2026-07-01T00:00',
    '2026-09-01T00:00',
    '2026-11-01T00:00',
  ]));

it.each([1, 60_000, dayMs, 30 * dayMs, 3_650 * dayMs, 300_000 * dayMs])(
  'are never more than there is room for: %i ms',
  (spanMs) => expect(ticksOf({ from: to - spanMs, to }, 6, 'UTC').length).toBeLessThanOrEqual(6),
);
