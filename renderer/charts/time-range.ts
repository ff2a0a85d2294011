// What can be done to a visible span of time. Pure; moments are UTC milliseconds.

import type { TimeRange } from '../../shared/charts/time-range.ts';

export type { TimeRange };

/** Below it there is nothing to be seen: readings are seconds apart. */
export const leastSpanMs = 60_000;

export const spanOf = ({ from, to }: TimeRange): number => to - from;

export const sameRange = (one: TimeRange, other: TimeRange): boolean =>
  one.from === other.from && one.to === other.to;

/** How many times as long the longer one is. */
export const timesAs = (one: number, other: number): number => Math.max(one / other, other / one);

/** A little more than what a wheel's notch comes or goes by. */
const longestStep = 1.25;

/** Whether a zoom from one span to the other is not one that goes on, but shows something else. */
export const isLeap = (one: number, other: number): boolean => timesAs(one, other) > longestStep;

/** The range moved, and where it is too long or too short also resized, so that it lies within `bounds`. */
export function clampRange(range: TimeRange, bounds: TimeRange): TimeRange {
  const longestMs = Math.max(leastSpanMs, spanOf(bounds));
  const spanMs = Math.min(longestMs, Math.max(leastSpanMs, Math.round(spanOf(range))));
  const middle = (range.from + range.to) / 2;
  // One that need not be resized keeps its edges to the millisecond.
  const wanted = spanMs === spanOf(range) ? range.from : Math.round(middle - spanMs / 2);
  const from = Math.max(
    Math.min(wanted, bounds.to - spanMs),
    Math.min(bounds.from, bounds.to - spanMs),
  );
  return { from, to: from + spanMs };
}

/**
 * @param factor below 1 comes nearer, above 1 goes away
 * @param anchor the moment that stays where it is on the screen
 */
export function zoomRange(
  range: TimeRange,
  factor: number,
  anchor: number,
  bounds: TimeRange,
): TimeRange {
  const spanMs = Math.min(
    Math.max(leastSpanMs, spanOf(bounds)),
    Math.max(leastSpanMs, Math.round(spanOf(range) * factor)),
  );
  const share = (anchor - range.from) / spanOf(range);
  const from = Math.round(anchor - share * spanMs);
  return clampRange({ from, to: from + spanMs }, bounds);
}

/** @param share of the visible span; below 0 goes back in time */
export function panRange(range: TimeRange, share: number, bounds: TimeRange): TimeRange {
  const byMs = Math.round(spanOf(range) * share);
  return clampRange({ from: range.from + byMs, to: range.to + byMs }, bounds);
}

/**
 * Two fingers keep hold of the moments they were put on.
 * @param held these moments
 * @param at where the fingers are now, as shares of the width
 */
export function pinchRange(
  held: readonly [number, number],
  at: readonly [number, number],
  range: TimeRange,
  bounds: TimeRange,
): TimeRange {
  const apart = at[1] - at[0];
  const heldMs = held[1] - held[0];
  // Fingers that cross or touch would turn time around or stretch it without end.
  if (Math.abs(apart) < 0.01 || heldMs === 0 || apart > 0 !== heldMs > 0) return range;
  const spanMs = Math.min(
    Math.max(leastSpanMs, spanOf(bounds)),
    Math.max(leastSpanMs, Math.round(heldMs / apart)),
  );
  const from = Math.round((held[0] + held[1]) / 2 - ((at[0] + at[1]) / 2) * spanMs);
  return clampRange({ from, to: from + spanMs }, bounds);
}
