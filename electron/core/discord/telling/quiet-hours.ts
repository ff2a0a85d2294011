import { momentOfWall, wallTime } from '../../../../shared/format/zone-time.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * When it may be told at the earliest, UTC milliseconds: `now`, or the end of the quiet hours that it lies in.
 * @param hours of the clock on the wall, `22:00`; never quiet where one is empty or both are the same
 * @param timeZone an IANA name
 */
export function afterQuietHours(
  now: number,
  hours: { readonly quietFrom: string; readonly quietTo: string },
  timeZone: string,
): number {
  const from = minutesOf(hours.quietFrom);
  const to = minutesOf(hours.quietTo);
  if (from === null || to === null || from === to) return now;
  const wall = wallTime(now, timeZone);
  const startOfDay = Math.floor(wall / dayMs) * dayMs;
  const minute = (wall - startOfDay) / minuteMs;
  const isQuiet = from < to ? minute >= from && minute < to : minute >= from || minute < to;
  if (!isQuiet) return now;
  const endOfWall = startOfDay + to * minuteMs + (minute < to ? 0 : dayMs);
  return Math.max(now, momentOfWall(endOfWall, timeZone));
}

function minutesOf(time: string): number | null {
  const [hours, minutes] = time.split(':').map(Number);
  return hours === undefined || minutes === undefined ? null : hours * 60 + minutes;
}
