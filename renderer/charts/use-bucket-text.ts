import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import type { Bucket } from '../../shared/domain/series.ts';
import type { Format } from '../../shared/format/format.ts';
import { useFormat } from '../format/use-format.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import type { TimeRange } from './time-range.ts';

export interface BucketText {
  /** "17.3 ms"; null without a reading. */
  readonly latency: (ms: number | null) => string | null;
  /** "14.2 to 40.1 ms" */
  readonly extremes: (lowest: number | null, highest: number | null) => string | null;
  /** "21 Nov 2026, 14:02 to 14:07" */
  readonly span: (range: TimeRange) => string;
  /** "Up", "Down for 3 m of 5 m" */
  readonly state: (bucket: Bucket) => string;
}

const minuteMs = 60_000;

/** As exact as a reading is worth to an eye. */
const digitsOf = (ms: number): number => (ms < 1_000 ? 1 : 0);

export const bucketText = (t: TFunction, format: Format): BucketText => ({
  latency: (ms) =>
    ms === null
      ? null
      : t('duration.milliseconds', { milliseconds: format.decimal(ms, digitsOf(ms)) }),
  extremes: (lowest, highest) =>
    lowest === null || highest === null
      ? null
      : t('chart.lowToHigh', {
          lowest: format.decimal(lowest, digitsOf(highest)),
          highest: format.decimal(highest, digitsOf(highest)),
        }),
  span: ({ from, to }) => {
    const time = to - from < minuteMs ? format.timeWithSeconds : format.time;
    const moment = (at: number): string =>
      t('chart.dayAndTime', { day: format.date(at), time: time(at) });
    const isOneDay = format.date(from) === format.date(to);
    return t('chart.fromTo', { from: moment(from), to: isOneDay ? time(to) : moment(to) });
  },
  state: ({ from, to, ...times }) => {
    const length = format.duration(to - from);
    const states = ['down', 'degraded', 'maintenance', 'unknown'] as const;
    const notable = states.find((state) => times[`${state}Ms`] > 0);
    if (notable === undefined) return t('chart.state.up');
    const lasted = times[`${notable}Ms`];
    return lasted >= to - from
      ? t(`chart.state.${notable}`)
      : t(`chart.partly.${notable}`, { lasted: format.duration(lasted), length });
  },
});

export function useBucketText(): BucketText {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => bucketText(t, format), [t, format]);
}
