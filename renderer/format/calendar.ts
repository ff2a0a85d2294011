import { once } from './once.ts';

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

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** @param timeZone one that the browser knows */
export function createCalendar(timeZone: string): Calendar {
  const fields = once(
    () =>
      new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
        timeZone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      }),
  );
  const parts = (atMs: number): CalendarParts => {
    const values = new Map(
      fields()
        .formatToParts(atMs)
        .map(({ type, value }) => [type, Number(value)]),
    );
    const of = (type: Intl.DateTimeFormatPartTypes): number => values.get(type) ?? 0;
    const [year, month, day] = [of('year'), of('month'), of('day')];
    const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
    return {
      year,
      month,
      day,
      weekday,
      hour: of('hour'),
      minute: of('minute'),
      second: of('second'),
    };
  };
  /** The clock of the zone, as if it were UTC. */
  const wallMs = (atMs: number): number => {
    const { year, month, day, hour, minute, second } = parts(atMs);
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
  const whenWall = (wantedMs: number): number => {
    // The offset a day before tells about where it is; the one there, should it differ, is asked next.
    const before = wantedMs - dayMs;
    let at = wantedMs - (wallMs(before) - before);
    at += wantedMs - wallMs(at);
    // Where the clocks go forward, a moment on the wall is left out: it is where they land, and the line above has
    // gone one step too far back.
    return wallMs(at) < wantedMs ? at + (wantedMs - wallMs(at)) : at;
  };
  return {
    parts,
    startOfDay: (atMs, daysLater = 0) => {
      const { year, month, day } = parts(atMs);
      return whenWall(Date.UTC(year, month - 1, day + daysLater));
    },
    momentOf: ({ year, month, day, hour, minute, second }) =>
      whenWall(Date.UTC(year, month - 1, day, hour, minute, second)),
  };
}
