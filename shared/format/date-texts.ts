import type { Preferences } from './preferences.ts';
import type { Calendar } from './calendar.ts';
import { leftToRight } from './isolate.ts';
import { languageOf } from './reader-locale.ts';
import { once } from './once.ts';

export interface DateTexts {
  /** "1 March 2026": inside a sentence. */
  readonly longDate: (atMs: number) => string;
  /** "1 Mar 2026" */
  readonly date: (atMs: number) => string;
  /** "14:02" */
  readonly time: (atMs: number) => string;
  /** "14:02:11" */
  readonly timeWithSeconds: (atMs: number) => string;
  /** "1 Mar 2026, 14:02" */
  readonly dateTime: (atMs: number) => string;
  /** "1 – 14 Mar 2026" */
  readonly days: (fromMs: number, toMs: number) => string;
}

export interface DateWishes {
  readonly locale: string;
  readonly dates: Preferences['dates'];
  readonly clock: Preferences['clock'];
  /** One that the browser knows. */
  readonly timeZone: string;
  readonly calendar: Calendar;
}

const leading = { 'day-first': 'day', 'month-first': 'month' } as const;
/** English has both orders as its own. */
const regions = { 'day-first': 'GB', 'month-first': 'US' } as const;

const medium = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const long = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** A locale that writes the language's dates in that order by itself; null when there is none. */
function localeInOrder(locale: string, order: keyof typeof leading): string | null {
  const begins = (tag: string): boolean =>
    new Intl.DateTimeFormat(tag, medium)
      .formatToParts(0)
      .find(({ type }) => type === 'day' || type === 'month' || type === 'year')?.type ===
    leading[order];
  const candidates = [locale, `${languageOf(locale)}-${regions[order]}`];
  return candidates.find(begins) ?? null;
}

/** Dates and times of day, in the Gregorian calendar, by which everything is counted here. */
export function createDateTexts(wishes: DateWishes): DateTexts {
  const { locale, dates } = wishes;
  if (dates === 'auto') return ofLocale(wishes, locale);
  const ordered = dates === 'iso' ? null : localeInOrder(locale, dates);
  return ordered === null ? composed(wishes, dates) : ofLocale(wishes, ordered);
}

const hourCycles = { '12': 'h12', '24': 'h23' } as const;

const hourCycleOf = (locale: string) =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).resolvedOptions().hourCycle;

function ofLocale({ locale, clock, timeZone }: DateWishes, dateLocale: string): DateTexts {
  // The clock is the reader's own also where another region's order of dates is used.
  const hourCycle = clock === 'auto' ? hourCycleOf(locale) : hourCycles[clock];
  // A locale of 24 hours keeps its leading zero when it is made to count to 12: 02:02 pm.
  const unpads = hourCycle === 'h12' && hourCycleOf(dateLocale) !== 'h12';
  const texts = (options: Intl.DateTimeFormatOptions) => {
    const cycle = options.timeStyle === undefined || hourCycle === undefined ? {} : { hourCycle };
    const made = once(
      () =>
        new Intl.DateTimeFormat(dateLocale, {
          ...options,
          ...cycle,
          timeZone,
          calendar: 'gregory',
        }),
    );
    return (atMs: number): string => (unpads ? unpadded(made(), atMs) : made().format(atMs));
  };
  const days = once(
    () =>
      new Intl.DateTimeFormat(dateLocale, { dateStyle: 'medium', timeZone, calendar: 'gregory' }),
  );
  return {
    longDate: texts({ dateStyle: 'long' }),
    date: texts({ dateStyle: 'medium' }),
    time: texts({ timeStyle: 'short' }),
    timeWithSeconds: texts({ timeStyle: 'medium' }),
    dateTime: texts({ dateStyle: 'medium', timeStyle: 'short' }),
    days: (fromMs, toMs) => days().formatRange(fromMs, toMs),
  };
}

const unpadded = (format: Intl.DateTimeFormat, atMs: number): string =>
  format
    .formatToParts(atMs)
    .map(({ type, value }) => (type === 'hour' ? value.replace(/^0(?=\d)/, '') : value))
    .join('');

/** Dates in an order that the language does not have by itself. */
function composed(wishes: DateWishes, order: Exclude<Preferences['dates'], 'auto'>): DateTexts {
  const { locale, timeZone, calendar } = wishes;
  const { time, timeWithSeconds } = ofLocale(wishes, locale);
  const two = (value: number): string => String(value).padStart(2, '0');
  const iso = (atMs: number): string => {
    const { year, month, day } = calendar.parts(atMs);
    return leftToRight([year, two(month), two(day)].join('-'), locale);
  };
  const inOrder = (options: Intl.DateTimeFormatOptions) => {
    const parts = once(
      () => new Intl.DateTimeFormat(locale, { ...options, timeZone, calendar: 'gregory' }),
    );
    return (atMs: number): string => {
      const texts = new Map(
        parts()
          .formatToParts(atMs)
          .map(({ type, value }) => [type, value]),
      );
      const month = texts.get('month') ?? '';
      const [day, year] = [texts.get('day') ?? '', texts.get('year') ?? ''];
      // A language that counts its months: 01/03/2026.
      if (/\p{Nd}/u.test(month)) {
        const { month: count, day: dayCount } = calendar.parts(atMs);
        const pair = order === 'day-first' ? [dayCount, count] : [count, dayCount];
        return [...pair.map(two), year].join('/');
      }
      return order === 'day-first' ? `${day} ${month} ${year}` : `${month} ${day}, ${year}`;
    };
  };
  const date = order === 'iso' ? iso : inOrder(medium);
  const longDate = order === 'iso' ? iso : inOrder(long);
  return {
    longDate,
    date,
    time,
    timeWithSeconds,
    dateTime: (atMs) => [date(atMs), time(atMs)].join(' '),
    days: (fromMs, toMs) => {
      const [from, to] = [date(fromMs), date(toMs)];
      return from === to ? from : `${from} – ${to}`;
    },
  };
}
