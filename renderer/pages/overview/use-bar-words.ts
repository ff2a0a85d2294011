import type { Bucket } from '../../../shared/domain/series.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { bucketTimes } from './bucket-times.ts';

export interface BarWords {
  /** "14:00 to 14:15" */
  readonly when: string;
  /** "up 12 m and down 3 m" */
  readonly states: string;
  /** "usually 18 ms, 95 % within 42 ms"; null when nothing was measured. */
  readonly latency: string | null;
}

/** What a bar says, exactly. */
export function useBarWords(): (bucket: Bucket, nowMs: number) => BarWords {
  const { t } = useTranslation();
  const format = useFormat();
  return (bucket, nowMs) => {
    const { from, to, p50Ms, p95Ms } = bucket;
    const times = bucketTimes(bucket, nowMs).map(({ state, ms }) =>
      t(`day.time.${state}`, { held: format.duration(ms) }),
    );
    return {
      when: t('day.span', { from: format.time(from), to: format.time(to) }),
      states: times.length === 0 ? t('day.notYet') : format.list(times),
      latency:
        p50Ms === null || p95Ms === null
          ? null
          : t('day.latency', { usual: format.elapsed(p50Ms), high: format.elapsed(p95Ms) }),
    };
  };
}
