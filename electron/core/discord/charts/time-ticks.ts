/* oxlint-disable no-restricted-globals -- reckons with moments that it is given; no clock is read */

import { momentOfWall, wallTime } from '../../../../shared/format/zone-time.ts';
import type { TimeRange } from './time-range.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const monthMs = 30.44 * dayMs;
/** 1970-01-05: weeks begin on Mondays. */
const mondayMs = 4 * dayMs;

type Step =
  | { readonly unit: 'clock'; readonly lengthMs: number }
  | { readonly unit: 'month'; readonly lengthMs: number; readonly months: number };

const steps: readonly Step[] = [
  ...[1, 5, 10, 15, 30].map((count) => count * minuteMs),
  ...[1, 2, 3, 6, 12].map((count) => count * hourMs),
  ...[1, 2, 7, 14].map((count) => count * dayMs),
]
  .map((lengthMs): Step => ({ unit: 'clock', lengthMs }))
  .concat(
    [1, 2, 3, 6, 12, 24, 60, 120, 600].map((months) => ({
      unit: 'month',
      lengthMs: months * monthMs,
      months,
    })),
  );
const longest: Step = { unit: 'month', lengthMs: 6_000 * monthMs, months: 6_000 };

/**
 * Round moments of the reader's clock and calendar.
 * @param most so many at most
 */
export function timeTicks(range: TimeRange, most: number, timeZone: string): readonly number[] {
  const step = steps.find(({ lengthMs }) => (range.to - range.from) / lengthMs < most) ?? longest;
  const end = wallTime(range.to, timeZone);
  const ticks: number[] = [];
  for (let wall = floorWall(wallTime(range.from, timeZone), step); wall <= end + hourMs;) {
    const at = momentOfWall(wall, timeZone);
    // An hour that comes twice would give a tick twice, one that is left out would give two in one place.
    if (at >= range.from && at <= range.to && at > (ticks.at(-1) ?? -Infinity)) ticks.push(at);
    wall = step.unit === 'clock' ? wall + step.lengthMs : addMonths(wall, step.months);
  }
  return ticks;
}

function floorWall(wall: number, step: Step): number {
  if (step.unit === 'month') {
    const date = new Date(wall);
    const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
    // Date.UTC() takes years below 100 for those of the last century.
    return new Date(0).setUTCFullYear(0, Math.floor(month / step.months) * step.months, 1);
  }
  const offset = step.lengthMs >= 7 * dayMs ? mondayMs : 0;
  return Math.floor((wall - offset) / step.lengthMs) * step.lengthMs + offset;
}

function addMonths(wall: number, months: number): number {
  const date = new Date(wall);
  return date.setUTCMonth(date.getUTCMonth() + months);
}
