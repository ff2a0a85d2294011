import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../../shared/format/calendar.ts';

const hourMs = 3_600_000;

describe('the calendar of a time zone', () => {
  it('reads a moment off the clock on the wall there', () => {
    const tokyo = createCalendar('Asia/Tokyo');
    expect(tokyo.parts(Date.UTC(2026, 2, 1, 15, 2, 11))).toEqual({
      year: 2026,
      month: 3,
      day: 2,
      weekday: 0,
      hour: 0,
      minute: 2,
      second: 11,
    });
  });

  it('knows the days of 23 and 25 hours', () => {
    const { startOfDay } = createCalendar('Europe/Vienna');
    const spring = startOfDay(Date.UTC(2026, 2, 29, 12));
    expect(startOfDay(spring, 1) - spring).toBe(23 * hourMs);
    const autumn = startOfDay(Date.UTC(2026, 9, 25, 12));
    expect(startOfDay(autumn, 1) - autumn).toBe(25 * hourMs);
  });

  it('begins a day without midnight where the clocks have landed', () => {
    // In Beirut the clocks go forward from 00:00 to 01:00.
    const { parts, startOfDay } = createCalendar('Asia/Beirut');
    const start = startOfDay(Date.UTC(2024, 2, 31, 12));
    expect(parts(start)).toMatchObject({ day: 31, hour: 1, minute: 0 });
    expect(parts(start - 1)).toMatchObject({ day: 30, hour: 23, minute: 59 });
  });

  it('counts over the end of a month', () => {
    const { parts, startOfDay } = createCalendar('America/New_York');
    expect(parts(startOfDay(Date.UTC(2026, 0, 31, 20), 1))).toMatchObject({ month: 2, day: 1 });
    expect(parts(startOfDay(Date.UTC(2026, 2, 1, 20), -1))).toMatchObject({ month: 2, day: 28 });
  });

  it('knows when the clock on the wall shows a time', () => {
    const { momentOf } = createCalendar('Europe/Vienna');
    const at = { year: 2026, month: 3, day: 29, hour: 14, minute: 5, second: 0 };
    expect(momentOf(at)).toBe(Date.UTC(2026, 2, 29, 12, 5));
    expect(momentOf({ ...at, month: 1 })).toBe(Date.UTC(2026, 0, 29, 13, 5));
    // Left out when the clocks go forward from 2 to 3.
    expect(momentOf({ ...at, hour: 2, minute: 0 })).toBe(Date.UTC(2026, 2, 29, 1));
  });

  it.each(['UTC', 'Europe/London', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Beirut'])(
    'puts each moment of %s into the day that began before it',
    (zone) => {
      const { parts, startOfDay } = createCalendar(zone);
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 2_000_000_000_000 }), (atMs) => {
          const start = startOfDay(atMs);
          const { year, month, day } = parts(atMs);
          expect(start).toBeLessThanOrEqual(atMs);
          expect(parts(start)).toMatchObject({ year, month, day });
          expect(parts(start - 1)).not.toMatchObject({ year, month, day });
        }),
        { numRuns: 60 },
      );
    },
  );
});
