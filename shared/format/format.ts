import type { CalendarParts } from './calendar.ts';
import type { DateTexts } from './date-texts.ts';
import type { NameTexts } from './name-texts.ts';

/** How a moment, a number, a size is written for this reader. */
export interface Format extends Omit<DateTexts, 'longDate'>, NameTexts {
  /** The locale it follows, always of the language that is shown: `de-AT`. */
  readonly locale: string;
  /** The reader's time zone, an IANA name. */
  readonly timeZone: string;
  /** "23 h 51 m" */
  readonly duration: (durationMs: number) => string;
  /** "38 ms", "2.4 s": for what a source took. */
  readonly elapsed: (elapsedMs: number) => string;
  /** "5 minutes ago" */
  readonly relative: (atMs: number, nowMs: number) => string;
  /** "at 14:02", "yesterday at 14:02", "on 1 March 2026 at 14:02": ends a sentence. */
  readonly moment: (atMs: number, nowMs: number) => string;
  /** "2026-03-01 14:02:11 UTC" */
  readonly utc: (atMs: number) => string;
  /** "99.9 %", rounded down: 99.96 % is not "100 %". */
  readonly percent: (share: number) => string;
  readonly number: (value: number) => string;
  /** With that many digits behind the point, no more and no fewer: the numbers of one column or axis. */
  readonly decimal: (value: number, fractionDigits: number) => string;
  /** "+12", "−3" */
  readonly difference: (value: number) => string;
  /** "14.7 MB" */
  readonly bytes: (bytes: number) => string;
  /** "a.example, b.example and c.example" */
  readonly list: (items: readonly string[]) => string;
  /** On the reader's calendar and clock. */
  readonly calendar: (atMs: number) => CalendarParts;
  /** When the reader's day began, UTC milliseconds; `daysLater` moves on by days of the calendar. */
  readonly startOfDay: (atMs: number, daysLater?: number) => number;
  /** When the reader's clock shows that, UTC milliseconds. */
  readonly momentOf: (parts: Omit<CalendarParts, 'weekday'>) => number;
}
