/** Which day a moment is on, seen from now, in the reader's time zone. */
export function momentDay(
  atMs: number,
  nowMs: number,
): 'today' | 'yesterday' | 'tomorrow' | 'other' {
  const at = new Date(atMs);
  const day = new Date(nowMs);
  if (at.toDateString() === day.toDateString()) return 'today';
  // Through the calendar, not by 24 h: days of 23 and 25 h exist.
  day.setDate(day.getDate() - 1);
  if (at.toDateString() === day.toDateString()) return 'yesterday';
  day.setDate(day.getDate() + 2);
  return at.toDateString() === day.toDateString() ? 'tomorrow' : 'other';
}
