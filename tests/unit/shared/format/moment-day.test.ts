import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../../shared/format/calendar.ts';
import { momentDay } from '../../../../shared/format/moment-day.ts';

const at = (day: number, hour: number, minute: number): number =>
  Date.UTC(2026, 2, day, hour, minute);

describe('the day of a moment', () => {
  it('follows the calendar of the reader, not 24 h', () => {
    const now = at(10, 0, 5);
    const dayOf = (atMs: number): string => momentDay(atMs, now, createCalendar('UTC'));
    expect(dayOf(at(10, 0, 1))).toBe('today');
    expect(dayOf(at(9, 23, 59))).toBe('yesterday');
    expect(dayOf(at(9, 0, 0))).toBe('yesterday');
    expect(dayOf(at(8, 23, 59))).toBe('other');
    expect(dayOf(at(11, 0, 0))).toBe('tomorrow');
    expect(dayOf(at(11, 23, 59))).toBe('tomorrow');
    expect(dayOf(at(12, 0, 0))).toBe('other');
  });

  it('is that of the chosen time zone', () => {
    const tokyo = createCalendar('Asia/Tokyo');
    expect(momentDay(at(9, 15, 30), at(9, 14, 30), tokyo)).toBe('tomorrow');
  });
});
