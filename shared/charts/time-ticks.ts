/* oxlint-disable no-restricted-globals -- reckons with moments that it is given; no clock is read */

import { momentOfWall, wallTime } from '../format/zone-time.ts';
import type { TimeRange } from './time-range.ts';

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export type TickUnit = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';

export interface TickStep {
  readonly unit: TickUnit;
  readonly count: number;
}

/** On round times of the reader's clock and calendar, whatever the zone and the season. */
export function timeTicks(
  range: TimeRange,
  { unit, count }: TickStep,
  timeZone: string,
): readonly number[] {
  const end = wallTime(range.to, timeZone);
  const ticks: number[] = [];
  // An hour that comes twice would repeat a tick, and one that is left out would move one onto the next.
  for (let wall = floorWall(wallTime(range.from, timeZone), unit, count); wall <= end + hourMs;) {
    const at = momentOfWall(wall, timeZone);
    if (at >= range.from && at <= range.to && at > (ticks.at(-1) ?? -Infinity)) ticks.push(at);
    wall = nextWall(wall, unit, count);
  }
  return ticks;
}

/** The 31st and the 1st would touch. */
const isBeforeFirst = (wall: number): boolean => new Date(wall + dayMs).getUTCDate() === 1;

const clockMs = { second: secondMs, minute: minuteMs, hour: hourMs } as const;
/** 1970-01-05, a Monday: so steps of a week begin on Mondays. */
const mondayMs = 4 * dayMs;

function floorWall(wall: number, unit: TickUnit, count: number): number {
  const date = new Date(wall);
  const year = date.getUTCFullYear();
  switch (unit) {
    case 'year':
      return yearMs(Math.floor(year / count) * count);
    case 'month':
      return Date.UTC(year, Math.floor(date.getUTCMonth() / count) * count);
    case 'day': {
      // Every second day of a month, so that its first is one of them.
      if (count === 2) {
        const day = date.getUTCDate() - 1;
        const odd = Date.UTC(year, date.getUTCMonth(), 1 + day - (day % 2));
        return isBeforeFirst(odd) ? odd - count * dayMs : odd;
      }
      const stepMs = count * dayMs;
      return Math.floor((wall - mondayMs) / stepMs) * stepMs + mondayMs;
    }
    default: {
      const stepMs = count * clockMs[unit];
      return Math.floor(wall / stepMs) * stepMs;
    }
  }
}

function nextWall(wall: number, unit: TickUnit, count: number): number {
  const date = new Date(wall);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (unit) {
    case 'year':
      return yearMs(year + count);
    case 'month':
      return Date.UTC(year, month + count);
    case 'day': {
      const next = wall + count * dayMs;
      return count === 2 && isBeforeFirst(next) ? next + dayMs : next;
    }
    default:
      return wall + count * clockMs[unit];
  }
}

/** Date.UTC() takes years below 100 for those of the last century. */
const yearMs = (year: number): number => new Date(0).setUTCFullYear(year, 0, 1);
