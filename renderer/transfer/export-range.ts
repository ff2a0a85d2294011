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

/** Null when the days make no range: the last one is before the first. */
export function exportRange(
  choice: RangeChoice,
  { first, last }: RangeDays,
  nowMs: number,
): ExportRange | null {
  if (choice === 'all') return { from: null, to: null };
  if (choice !== 'between') return { from: nowMs - spansMs[choice], to: null };
  const from = first === '' ? null : startOfDay(first);
  // The last moment of the day, which is not always 24 h long.
  const to = last === '' ? null : startOfDay(last, 1) - 1;
  return from !== null && to !== null && to < from ? null : { from, to };
}

/** Midnight in the reader's time zone. */
function startOfDay(day: string, daysLater = 0): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // Nothing was seen before 1970, and the contract knows no moment from then.
  return Math.max(0, new Date(year, month - 1, date + daysLater).getTime());
}
