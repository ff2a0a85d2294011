import type { Calendar } from './calendar.ts';

/** Which day a moment is on, seen from now, in the reader's time zone. */
export function momentDay(
  atMs: number,
  nowMs: number,
  { startOfDay }: Calendar,
): 'today' | 'yesterday' | 'tomorrow' | 'other' {
  const day = startOfDay(atMs);
  // Through the calendar, not by 24 h: days of 23 and 25 h exist.
  if (day === startOfDay(nowMs)) return 'today';
  if (day === startOfDay(nowMs, -1)) return 'yesterday';
  return day === startOfDay(nowMs, 1) ? 'tomorrow' : 'other';
}
