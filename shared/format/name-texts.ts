/* oxlint-disable no-restricted-globals -- reckons with moments that it is given; no clock is read */

import { once, oncePer } from './once.ts';

export type NameWidth = 'long' | 'short' | 'narrow';

export interface NameTexts {
  /** "Austria"; the code itself when nobody knows it. ISO 3166-1 alpha-2. */
  readonly country: (code: string) => string;
  /** @param weekday 0: Monday */
  readonly weekday: (weekday: number, width?: NameWidth) => string;
  /** @param month 1 to 12 */
  readonly month: (month: number, width?: NameWidth) => string;
  /** "March 2026", without regard to any time zone. */
  readonly yearMonth: (year: number, month: number, width?: 'long' | 'short') => string;
  /** The first day of the reader's week, 0: Monday. */
  readonly firstWeekday: number;
}

/** Not everywhere a part of Intl.Locale yet, and a getter where it came first. */
interface WeekLocale {
  readonly getWeekInfo?: () => { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

function firstWeekdayOf(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & WeekLocale;
  const { firstDay } = known.getWeekInfo?.() ?? known.weekInfo ?? { firstDay: 1 };
  return (firstDay + 6) % 7;
}

const dayMs = 86_400_000;
/** A Monday. */
const someMonday = Date.UTC(2024, 0, 1);

export function createNameTexts(locale: string): NameTexts {
  const countries = once(() => new Intl.DisplayNames(locale, { type: 'region' }));
  const dates = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' });
  const weekdays = oncePer((weekday: NameWidth) => dates({ weekday }));
  const months = oncePer((month: NameWidth) => dates({ month }));
  const yearMonths = oncePer((month: NameWidth) => dates({ year: 'numeric', month }));
  return {
    country: oncePer((code: string) => {
      try {
        return countries().of(code) ?? code;
      } catch {
        return code;
      }
    }),
    weekday: (weekday, width = 'long') => weekdays(width).format(someMonday + weekday * dayMs),
    month: (month, width = 'long') => months(width).format(Date.UTC(2024, month - 1, 1)),
    yearMonth: (year, month, width = 'long') =>
      yearMonths(width).format(Date.UTC(year, month - 1, 1)),
    firstWeekday: firstWeekdayOf(locale),
  };
}
