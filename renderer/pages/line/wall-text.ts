import { leastSpanMs, type TimeRange } from '../../charts/time-range.ts';
import { momentOfWall, wallTime } from '../../../shared/format/zone-time.ts';

/** 2026-03-01T14:02, by the reader's clock: what a field for date and time holds. */
export const wallText = (at: number, timeZone: string): string =>
  new Date(wallTime(at, timeZone)).toISOString().slice(0, 16);

/** Null for what is no date and time. */
export function momentOfText(text: string, timeZone: string): number | null {
  const wall = Date.parse(`${text}Z`);
  return Number.isNaN(wall) ? null : momentOfWall(wall, timeZone);
}

export type RangeProblem = 'missing' | 'order' | 'future';

/** Two ends as they were typed: a range, or why they are none. */
export function readRange(
  from: string,
  to: string,
  timeZone: string,
  now: number,
): TimeRange | RangeProblem {
  const range = { from: momentOfText(from, timeZone), to: momentOfText(to, timeZone) };
  if (range.from === null || range.to === null) return 'missing';
  if (range.from >= now) return 'future';
  if (range.to - range.from < leastSpanMs) return 'order';
  return { from: range.from, to: Math.min(range.to, now) };
}
