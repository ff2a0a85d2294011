/* oxlint-disable no-restricted-globals -- reckons with moments that it is given; no clock is read */

// Days as date fields and URLs have them, `2026-03-01`, in the reader's time zone.

import type { Format } from './format.ts';

export type DayFormat = Pick<Format, 'calendar' | 'startOfDay'>;

const dayMs = 86_400_000;
const dayPattern = /^[12]\d{3}-\d{2}-\d{2}$/;

/** Whether it is a day of the calendar; anybody may have typed it. */
export function isDay(text: string): boolean {
  if (!dayPattern.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

export function dayText(atMs: number, format: Pick<DayFormat, 'calendar'>): string {
  const { year, month, day } = format.calendar(atMs);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/**
 * When a day begins, UTC milliseconds.
 * @param daysLater moves on by days of the calendar, of which some have 23 or 25 hours
 */
export function startOfDayText(day: string, format: DayFormat, daysLater = 0): number {
  const noon = Date.parse(`${day}T12:00:00Z`);
  // In the far east of UTC that is the next day already.
  const ahead = Math.round((Date.parse(dayText(noon, format)) - Date.parse(day)) / dayMs);
  return format.startOfDay(noon, daysLater - ahead);
}
