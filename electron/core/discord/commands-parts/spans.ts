import type { Asking } from '../command/command.ts';

/** Whole stretches of time that people ask for; their names are texts, `bot.spans.<span>`. */
export const spans = ['today', 'day', 'week', 'month', 'year'] as const;
export type SpanName = (typeof spans)[number];

export interface Span {
  /** UTC milliseconds. */
  readonly from: number;
  readonly to: number;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const days = { day: 1, week: 7, month: 30, year: 365 } as const;

/** Up to now; `today` begins at midnight of the format's time zone. */
export function spanOf(name: SpanName, { now, format }: Pick<Asking, 'now' | 'format'>): Span {
  if (name !== 'today') return { from: now - days[name] * dayMs, to: now };
  const from = format.startOfDay(now);
  // In the first minute of a day there is no span yet.
  return { from, to: Math.max(now, from + minuteMs) };
}

/** Null for what is none of `allowed`: an option that was not given, a button of another version. */
export const readSpan = <Name extends SpanName>(
  text: string | null | undefined,
  allowed: readonly Name[],
): Name | null => allowed.find((name) => name === text) ?? null;
