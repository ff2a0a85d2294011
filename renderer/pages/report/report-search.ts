import { type DayFormat, isDay, startOfDayText } from '../../../shared/format/day-text.ts';

export const reportSpans = ['7', '30', '90', 'days'] as const;
export type ReportSpan = (typeof reportSpans)[number];

/** Which time a report is about; it stands in the URL. */
export interface ReportSearch {
  /** So many days until now, or from day to day. */
  readonly span: ReportSpan;
  /** `2026-03-01`; empty where none is chosen yet. */
  readonly first: string;
  readonly last: string;
}

const usual: ReportSpan = '30';

/** Reads a URL that anybody may have typed: what makes no sense is left out. */
export function readReportSearch(parameters: URLSearchParams): ReportSearch {
  const [first, last] = ['first', 'last'].map((name) => {
    const text = parameters.get(name) ?? '';
    return isDay(text) ? text : '';
  });
  return {
    span: reportSpans.find((each) => each === parameters.get('span')) ?? usual,
    first: first ?? '',
    last: last ?? '',
  };
}

/** The part behind the path, with its question mark. */
export function reportSearchText({ span, first, last }: ReportSearch): string {
  const parameters = new URLSearchParams({ span });
  if (span === 'days') {
    if (first !== '') parameters.set('first', first);
    if (last !== '') parameters.set('last', last);
  }
  return `?${parameters.toString()}`;
}

/** UTC milliseconds; `to` left out. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** Null while the days make none: one is missing, they are the wrong way round, or lie in the future. */
export function reportTime(
  { span, first, last }: ReportSearch,
  nowMs: number,
  format: DayFormat,
): TimeSpan | null {
  // Whole days of the reader's calendar, the one that is under way among them.
  if (span !== 'days') return { from: format.startOfDay(nowMs, 1 - Number(span)), to: nowMs };
  if (first === '' || last === '') return null;
  const from = Math.max(0, startOfDayText(first, format));
  const to = Math.min(nowMs, startOfDayText(last, format, 1));
  return from < to ? { from, to } : null;
}
