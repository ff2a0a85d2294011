import { describe, expect, it } from 'vitest';
import { momentDay } from '../../../../renderer/format/moment-day.ts';

const at = (day: number, hour: number, minute: number): number =>
  new Date(2026, 2, day, hour, minute).getTime();

describe('the day of a moment', () => {
  it('follows the calendar of the reader, not 24 h', () => {
    const now = at(10, 0, 5);
    expect(momentDay(at(10, 0, 1), now)).toBe('today');
    expect(momentDay(at(9, 23, 59), now)).toBe('yesterday');
    expect(momentDay(at(9, 0, 0), now)).toBe('yesterday');
    expect(momentDay(at(8, 23, 59), now)).toBe('other');
    expect(momentDay(at(11, 0, 0), now)).toBe('tomorrow');
    expect(momentDay(at(11, 23, 59), now)).toBe('tomorrow');
    expect(momentDay(at(12, 0, 0), now)).toBe('other');
  });
});
