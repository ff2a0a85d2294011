import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayText, isDay, startOfDayText } from '../../../../shared/format/day-text.ts';
import { formatOf } from '../../../support/formats.ts';

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/Los_Angeles',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kathmandu',
];

describe('a day as a field has it', () => {
  it.each([
    ['2026-03-01', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['26-03-01', false],
    ['0026-03-01', false],
    ['2026-03-01T00:00', false],
    ['', false],
  ])('"%s" is one: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it('begins at midnight of the time zone, east and west of UTC', () => {
    const begins = (timeZone: string) =>
      new Date(startOfDayText('2026-07-01', formatOf({ timeZone }))).toISOString();
    expect(zones.map(begins)).toEqual([
      '2026-07-01T00:00:00.000Z',
      '2026-06-30T22:00:00.000Z',
      '2026-07-01T07:00:00.000Z',
      '2026-06-30T10:00:00.000Z',
      '2026-07-01T11:00:00.000Z',
      '2026-06-30T18:15:00.000Z',
    ]);
  });

  it('is left by days of the calendar, also by one of 23 hours', () => {
    const format = formatOf({ timeZone: 'Europe/Berlin' });
    const hours =
      (startOfDayText('2026-03-29', format, 1) - startOfDayText('2026-03-29', format)) / 3_600_000;
    expect(hours).toBe(23);
  });

  it('is the day of its own beginning, in every zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(1971, 0), max: Date.UTC(2099, 0) }),
        (timeZone, at) => {
          const format = formatOf({ timeZone });
          const day = dayText(at, format);
          const start = startOfDayText(day, format);
          expect(start).toBeLessThanOrEqual(at);
          expect([dayText(start, format), dayText(start - 1, format) < day]).toEqual([day, true]);
        },
      ),
    );
  });
});
