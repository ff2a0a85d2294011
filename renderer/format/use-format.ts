import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type BytesParts, bytesParts } from './bytes-parts.ts';
import { durationParts } from './duration-parts.ts';
import { momentDay } from './moment-day.ts';
import { relativeParts } from './relative-parts.ts';
import { utcText } from './utc-text.ts';

export interface Format {
  /** "23 h 51 m" */
  readonly duration: (durationMs: number) => string;
  /** "38 ms", "2.4 s": for what a source took. */
  readonly elapsed: (elapsedMs: number) => string;
  /** "5 minutes ago" */
  readonly relative: (atMs: number, nowMs: number) => string;
  /** "at 14:02", "yesterday at 14:02", "on 1 March 2026 at 14:02": ends a sentence. */
  readonly moment: (atMs: number, nowMs: number) => string;
  /** "1 Mar 2026, 14:02" */
  readonly dateTime: (atMs: number) => string;
  /** "1 – 14 Mar 2026" */
  readonly days: (fromMs: number, toMs: number) => string;
  /** "2026-03-01 14:02:11 UTC" */
  readonly utc: (atMs: number) => string;
  readonly percent: (share: number) => string;
  readonly number: (value: number) => string;
  /** "+12", "−3" */
  readonly difference: (value: number) => string;
  /** "14.7 MB" */
  readonly bytes: (bytes: number) => string;
  /** "a.example, b.example and c.example" */
  readonly list: (items: readonly string[]) => string;
}

/** Numbers and dates are the reader's (the browser's locale); words are the translation's. */
export function useFormat(): Format {
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    const reader = navigator.languages as string[];
    const time = new Intl.DateTimeFormat(reader, { timeStyle: 'short' });
    const date = new Intl.DateTimeFormat(reader, { dateStyle: 'long' });
    const dateTime = new Intl.DateTimeFormat(reader, { dateStyle: 'medium', timeStyle: 'short' });
    const days = new Intl.DateTimeFormat(reader, { dateStyle: 'medium' });
    const relative = new Intl.RelativeTimeFormat(i18n.language, { numeric: 'auto' });
    const number = new Intl.NumberFormat(reader);
    const difference = new Intl.NumberFormat(reader, { signDisplay: 'always' });
    // Rounded down: 99.96 % is not "100 %".
    const percent = new Intl.NumberFormat(reader, {
      style: 'percent',
      maximumFractionDigits: 1,
      roundingMode: 'floor',
    });
    const tenths = new Intl.NumberFormat(reader, { maximumFractionDigits: 1 });
    const size = (unit: BytesParts['unit'], unitDisplay: 'short' | 'long' = 'short') =>
      new Intl.NumberFormat(reader, {
        style: 'unit',
        unit,
        unitDisplay,
        maximumFractionDigits: unit === 'byte' ? 0 : 1,
      });
    const sizes = {
      // The short form is "byte" for any number of them.
      byte: size('byte', 'long'),
      kilobyte: size('kilobyte'),
      megabyte: size('megabyte'),
      gigabyte: size('gigabyte'),
    };
    const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });

    return {
      duration: (durationMs) => {
        const { unit, ...parts } = durationParts(durationMs);
        return t(`duration.${unit}`, parts);
      },
      elapsed: (elapsedMs) =>
        elapsedMs < 1_000
          ? t('duration.milliseconds', { milliseconds: number.format(Math.round(elapsedMs)) })
          : t('duration.seconds', { seconds: tenths.format(elapsedMs / 1_000) }),
      relative: (atMs, nowMs) => {
        const parts = relativeParts(atMs, nowMs);
        return parts === null ? t('moment.now') : relative.format(-parts.count, parts.unit);
      },
      moment: (atMs, nowMs) => {
        const values = { time: time.format(atMs), date: date.format(atMs) };
        return t(`moment.${momentDay(atMs, nowMs)}`, values);
      },
      dateTime: (atMs) => dateTime.format(atMs),
      days: (fromMs, toMs) => days.formatRange(fromMs, toMs),
      utc: (atMs) => t('moment.exactUtc', { utc: utcText(atMs) }),
      percent: (share) => percent.format(share),
      number: (value) => number.format(value),
      difference: (value) => difference.format(value),
      bytes: (bytes) => {
        const { value, unit } = bytesParts(bytes);
        return sizes[unit].format(value);
      },
      list: (items) => list.format(items),
    };
  }, [t, i18n.language]);
}
