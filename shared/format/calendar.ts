/* oxlint-disable no-restricted-globals -- reckons with moments that it is given; no clock is read */

import { momentOfWall, wallTime } from './zone-time.ts';

/** A moment on the calendar and the clock of the reader's time zone. */
export interface CalendarParts {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly day: number;
  /** 0: Monday */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

export interface Calendar {
  readonly parts: (atMs: number) => CalendarParts;
  /** When the day of a moment began, UTC milliseconds; `daysLater` moves on by days of the calendar. */
  readonly startOfDay: (atMs: number, daysLater?: number) => number;
  /** When the clock there shows that; what it leaves out when it goes forward is when it does. */
  readonly momentOf: (parts: Omit<CalendarParts, 'weekday'>) => number;
}

/** @param timeZone one that the browser knows */
export function createCalendar(timeZone: string): Calendar {
  const parts = (atMs: number): CalendarParts => {
    const wall = new Date(wallTime(atMs, timeZone));
    return {
      year: wall.getUTCFullYear(),
      month: wall.getUTCMonth() + 1,
      day: wall.getUTCDate(),
      weekday: (wall.getUTCDay() + 6) % 7,
      hour: wall.getUTCHours(),
      minute: wall.getUTCMinutes(),
      second: wall.getUTCSeconds(),
    };
  };
  return {
    parts,
    startOfDay: (atMs, daysLater = 0) => {
      const { year, month, day } = parts(atMs);
      return momentOfWall(Date.UTC(year, month - 1, day + daysLater), timeZone);
    },
    momentOf: ({ year, month, day, hour, minute, second }) =>
      momentOfWall(Date.UTC(year, month - 1, day, hour, minute, second), timeZone),
  };
}
