import { leastSpanMs, spanOf, type TimeRange } from './time-range.ts';

/** So that something as short as a minute is still seen with what was before and after it. */
const leastAroundMs = 15 * leastSpanMs;

/** A range in whose middle third something lies. */
export function around(range: TimeRange): TimeRange {
  const marginMs = Math.max(spanOf(range), (leastAroundMs - spanOf(range)) / 2);
  return { from: Math.floor(range.from - marginMs), to: Math.ceil(range.to + marginMs) };
}
