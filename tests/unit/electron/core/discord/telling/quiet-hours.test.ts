import { describe, expect, it } from 'vitest';
import { afterQuietHours } from '../../../../../../electron/core/discord/telling/quiet-hours.ts';

const vienna = 'Europe/Vienna';
const night = { quietFrom: '22:00', quietTo: '07:30' };
/** In Vienna, in winter, one hour ahead of UTC. */
const at = (day: number, hour: number, minute = 0): number =>
  Date.UTC(2026, 0, day, hour - 1, minute);

describe('the quiet hours', () => {
  it.each([
    ['before them', at(5, 21, 59), at(5, 21, 59)],
    ['when they begin', at(5, 22), at(6, 7, 30)],
    ['before midnight', at(5, 23, 30), at(6, 7, 30)],
    ['after midnight', at(6, 3), at(6, 7, 30)],
    ['when they end', at(6, 7, 30), at(6, 7, 30)],
  ])('over a night, %s', (_, now, expected) => {
    expect(afterQuietHours(now, night, vienna)).toBe(expected);
  });

  it.each([
    ['before them', at(5, 11, 59), at(5, 11, 59)],
    ['within them', at(5, 13), at(5, 14)],
    ['after them', at(5, 14), at(5, 14)],
  ])('of an afternoon, %s', (_, now, expected) => {
    expect(afterQuietHours(now, { quietFrom: '12:00', quietTo: '14:00' }, vienna)).toBe(expected);
  });

  it.each([
    ['', ''],
    ['22:00', ''],
    ['', '07:00'],
    ['07:00', '07:00'],
  ])('are none from "%s" to "%s"', (quietFrom, quietTo) => {
    expect(afterQuietHours(at(5, 23), { quietFrom, quietTo }, vienna)).toBe(at(5, 23));
  });

  it('end by the clock on the wall in the night that it is put forward', () => {
    // 29 March 2026: 23:00 is 22:00 UTC, 07:30 is 05:30 UTC.
    expect(afterQuietHours(Date.UTC(2026, 2, 28, 22), night, vienna)).toBe(
      Date.UTC(2026, 2, 29, 5, 30),
    );
  });
});
