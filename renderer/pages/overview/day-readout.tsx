import type { Bucket } from '../../../shared/domain/series.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { barMs } from './day-span.ts';
import { latencySummary } from './latency-summary.ts';
import { StripLegend } from './strip-legend.tsx';
import type { BarWords } from './use-bar-words.ts';

interface DayReadoutProps {
  /** Of the marked bar; null while none is. */
  readonly words: BarWords | null;
  readonly buckets: readonly Bucket[];
}

/** The exact values under the mark; without one, what the shapes mean and how fast the day was. */
export function DayReadout({ words, buckets }: DayReadoutProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (words !== null) {
    return (
      <p className="day-readout" data-marked="">
        <strong>{words.when}</strong>
        <span>{words.states}</span>
        {words.latency !== null && <span className="quiet">{words.latency}</span>}
      </p>
    );
  }
  const latency = latencySummary(buckets);
  return (
    <div className="day-readout">
      {isYoung(buckets) ? <p>{t('day.empty')}</p> : <StripLegend buckets={buckets} />}
      {latency !== null && (
        <p className="quiet">
          {t('day.latencySummary', {
            last: format.elapsed(latency.last),
            best: format.elapsed(latency.best),
            worst: format.elapsed(latency.worst),
          })}
        </p>
      )}
    </div>
  );
}

/** Less than one bar is known of all of it: what there is to see must be explained. */
const isYoung = (buckets: readonly Bucket[]): boolean =>
  buckets.reduce((knownMs, { from, to, coverage }) => knownMs + (to - from) * coverage, 0) < barMs;
