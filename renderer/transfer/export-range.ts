import { type DayFormat, startOfDayText } from '../../shared/format/day-text.ts';
import type { ExportRange } from './export-tables.ts';

export const rangeChoices = ['all', 'day', 'week', 'month', 'year', 'between'] as const;
export type RangeChoice = (typeof rangeChoices)[number];

const dayMs = 86_400_000;
const spansMs = { day: dayMs, week: 7 * dayMs, month: 30 * dayMs, year: 365 * dayMs } as const;

/** Days as date fields have them, `2026-03-01`; empty is open. */
export interface RangeDays {
  readonly first: string;
  readonly last: string;
}

/**
 * Null when the days make no range: the last one is before the first.
 * @param format the reader's, in whose time zone the days are meant
 */
export function exportRange(
  choice: RangeChoice,
  { first, last }: RangeDays,
  nowMs: number,
  format: DayFormat,
): ExportRange | null {
  if (choice === 'all') return { from: null, to: null };
  if (choice !== 'between') return { from: nowMs - spansMs[choice], to: null };
  // Nothing was seen before 1970, and the contract knows no moment from then.
  const from = first === '' ? null : Math.max(0, startOfDayText(first, format));
  // The last moment of the day, which is not always 24 h long.
  const to = last === '' ? null : Math.max(0, startOfDayText(last, format, 1) - 1);
  return from !== null && to !== null && to < from ? null : { from, to };
}
