// Which report is due when: of each day, and on Mondays of the week, at 08:00 of the day after. Pure.

import { utcText } from '../../../shared/format/utc-text.ts';
import { momentOfWall, wallTime } from '../../../shared/format/zone-time.ts';
import { weekdayOf } from '../history/patterns/calendar.ts';
import { dayMs, hourMs } from '../history/series/widths.ts';

export interface DueReport {
  readonly kind: 'daily-report' | 'weekly-report';
  /** By its first day: `daily:2026-11-21`. */
  readonly threadKey: string;
  /** UTC milliseconds, `to` left out; whole days on the wall, so that one may have 23 hours or 25. */
  readonly from: number;
  readonly to: number;
  readonly dueAt: number;
}

const dueHour = 8;
/** What was missed by more, because the program did not run, is left out. */
const latestMs = 12 * hourMs;

/** @param now UTC milliseconds @param timeZone an IANA name */
export function dueReports(now: number, timeZone: string): readonly DueReport[] {
  const today = dayOf(now, timeZone);
  const dueAt = dueOn(today, timeZone);
  if (now < dueAt || now - dueAt >= latestMs) return [];
  const report = (kind: DueReport['kind'], days: number, name: string): DueReport => ({
    kind,
    threadKey: `${name}:${dateOf(today - days)}`,
    from: momentOfWall((today - days) * dayMs, timeZone),
    to: momentOfWall(today * dayMs, timeZone),
    dueAt,
  });
  const daily = report('daily-report', 1, 'daily');
  return weekdayOf(today) === 0 ? [daily, report('weekly-report', 7, 'weekly')] : [daily];
}

/** When there will be one that is not due yet, UTC milliseconds. */
export function nextReportAt(now: number, timeZone: string): number {
  const today = dayOf(now, timeZone);
  const dueToday = dueOn(today, timeZone);
  return now < dueToday ? dueToday : dueOn(today + 1, timeZone);
}

/** On the wall, since 1 January 1970. */
const dayOf = (at: number, timeZone: string): number => Math.floor(wallTime(at, timeZone) / dayMs);

const dueOn = (day: number, timeZone: string): number =>
  momentOfWall(day * dayMs + dueHour * hourMs, timeZone);

const dateOf = (day: number): string => utcText(day * dayMs).slice(0, 10);
