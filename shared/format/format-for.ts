import type { Preferences } from './preferences.ts';
import { type BytesParts, bytesParts } from './bytes-parts.ts';
import { createCalendar } from './calendar.ts';
import { createDateTexts } from './date-texts.ts';
import { durationParts } from './duration-parts.ts';
import type { Format } from './format.ts';
import { knownTimeZone } from './known-time-zone.ts';
import { momentDay } from './moment-day.ts';
import { createNameTexts } from './name-texts.ts';
import { fixedNumbers, numberTexts } from './number-texts.ts';
import { once, oncePer } from './once.ts';
import { isolated, leftToRight } from './isolate.ts';
import { readerLocale } from './reader-locale.ts';
import { relativeParts } from './relative-parts.ts';
import { utcText } from './utc-text.ts';

/** The texts in words that a format needs, by their keys in shared/locales. */
export type FormatWords = (
  key:
    | `duration.${ReturnType<typeof durationParts>['unit'] | 'milliseconds'}`
    | `moment.${ReturnType<typeof momentDay> | 'now' | 'exactUtc'}`,
  values: object,
) => string;

export interface FormatWishes {
  readonly preferences: Preferences;
  /** The language that is shown. */
  readonly language: string;
  /** What the browser says the reader reads, the best first. */
  readonly readerLocales: readonly string[];
}

/** Numbers, dates and names by the reader's locale and wishes; words by the translation. */
export function formatFor(wishes: FormatWishes, t: FormatWords): Format {
  const { preferences, language, readerLocales } = wishes;
  const locale = readerLocale(language, readerLocales);
  // Separators were chosen with these digits before the eyes.
  const numberLocale = preferences.numbers === 'auto' ? locale : withLatinDigits(locale);
  const timeZone = knownTimeZone(preferences.timeZone);
  const calendar = createCalendar(timeZone);
  const { longDate, ...dates } = createDateTexts({
    locale: numberLocale,
    dates: preferences.dates,
    clock: preferences.clock,
    timeZone,
    calendar,
  });
  const numbers = numberTexts(numberLocale, preferences.numbers);
  const number = once(() => numbers());
  const tenths = once(() => numbers({ maximumFractionDigits: 1 }));
  const difference = once(() => numbers({ signDisplay: 'always' }));
  const percent = once(() =>
    numbers({ style: 'percent', maximumFractionDigits: 1, roundingMode: 'floor' }),
  );
  const decimal = fixedNumbers(numbers);
  const sizes = oncePer((unit: BytesParts['unit']) =>
    numbers({
      style: 'unit',
      unit,
      // The short form is "byte" for any number of them.
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      maximumFractionDigits: unit === 'byte' ? 0 : 1,
    }),
  );
  const relative = once(() => new Intl.RelativeTimeFormat(numberLocale, { numeric: 'auto' }));
  const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));

  return {
    ...dates,
    ...createNameTexts(numberLocale),
    locale,
    timeZone,
    duration: (durationMs) => {
      const { unit, ...parts } = durationParts(durationMs);
      const texts = Object.entries(parts).map(([name, value]) => [name, number()(value)] as const);
      return t(`duration.${unit}`, Object.fromEntries(texts));
    },
    elapsed: (elapsedMs) =>
      elapsedMs < 1_000
        ? t('duration.milliseconds', { milliseconds: number()(Math.round(elapsedMs)) })
        : t('duration.seconds', { seconds: tenths()(elapsedMs / 1_000) }),
    relative: (atMs, nowMs) => {
      const parts = relativeParts(atMs, nowMs);
      return parts === null ? t('moment.now', {}) : relative().format(-parts.count, parts.unit);
    },
    moment: (atMs, nowMs) => {
      const day = momentDay(atMs, nowMs, calendar);
      return t(`moment.${day}`, { time: dates.time(atMs), date: longDate(atMs) });
    },
    utc: (atMs) => t('moment.exactUtc', { utc: leftToRight(utcText(atMs), locale) }),
    percent: (share) => percent()(share),
    number: (value) => number()(value),
    decimal: (value, fractionDigits) => decimal(fractionDigits)(value),
    difference: (value) => difference()(value),
    bytes: (bytes) => {
      const { value, unit } = bytesParts(bytes);
      return sizes(unit)(value);
    },
    list: (items) => list().format(items.map((item) => isolated(item, locale))),
    calendar: calendar.parts,
    startOfDay: calendar.startOfDay,
    momentOf: calendar.momentOf,
  };
}

const withLatinDigits = (locale: string): string =>
  new Intl.Locale(locale, { numberingSystem: 'latn' }).toString();
