/* oxlint-disable no-restricted-globals -- reckons with moments that it is given; no clock is read */

// The clock on the wall in a time zone, both ways, by the only thing a browser knows about zones: Intl.

/** Clocks are put back and forward at whole quarters of an hour, UTC. */
const quarterMs = 900_000;
/** Enough for the ticks of many ranges and for a long list; asking Intl each time takes a tenth of a frame. */
const mostOffsets = 4_000;

interface ZoneClock {
  readonly format: Intl.DateTimeFormat;
  /** Milliseconds ahead of UTC, by quarters of an hour since 1970. */
  readonly offsets: Map<number, number>;
}

const clocks = new Map<string, ZoneClock>();

function clockOf(timeZone: string): ZoneClock {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const clock = { format, offsets: new Map<number, number>() };
  clocks.set(timeZone, clock);
  return clock;
}

function offsetAt(at: number, timeZone: string): number {
  const { format, offsets } = clockOf(timeZone);
  const quarter = Math.floor(at / quarterMs);
  const known = offsets.get(quarter);
  if (known !== undefined) return known;
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of format.formatToParts(quarter * quarterMs)) {
    parts[type] = Number(value);
  }
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const offset = Date.UTC(year, month - 1, day, hour, minute, second) - quarter * quarterMs;
  if (offsets.size >= mostOffsets) offsets.clear();
  offsets.set(quarter, offset);
  return offset;
}

/** What the wall shows at a moment, as if it were UTC: `new Date(wallTime(at)).getUTCHours()` is the reader's hour. */
export const wallTime = (at: number, timeZone: string): number => at + offsetAt(at, timeZone);

const dayMs = 86_400_000;

/**
 * The moment at which the wall shows this. Of the two in an hour that comes twice, the first; for one in an hour that
 * is left out, as much later as the clock was put forward.
 */
export function momentOfWall(wall: number, timeZone: string): number {
  // No zone changes its clock twice within a day; so one of these offsets is right.
  const before = wallTime(wall - dayMs, timeZone) - (wall - dayMs);
  const after = wallTime(wall + dayMs, timeZone) - (wall + dayMs);
  const early = wall - Math.max(before, after);
  const late = wall - Math.min(before, after);
  if (wallTime(early, timeZone) === wall) return early;
  return wallTime(late, timeZone) === wall ? late : wall - before;
}
