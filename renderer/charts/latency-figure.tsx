import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Bucket } from '../../shared/domain/series.ts';
import { useFormat } from '../format/use-format.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { BucketTable } from './bucket-table.tsx';
import type { ChartLink } from './chart-link.ts';
import { ChartReadout } from './chart-readout.tsx';
import { ChartRegion } from './chart-region.tsx';
import { CopyMenu } from './copy-menu.tsx';
import { latencyColumns } from './latency-columns.ts';
import { latencyPlan } from './latency-plan.ts';
import { stateSpans } from '../../shared/charts/state-spans.ts';
import { stripPlan } from './strip-plan.ts';
import { TimeChart } from './time-chart.tsx';
import type { TimeRange } from './time-range.ts';
import { useBucketText } from './use-bucket-text.ts';
import { useChartTime } from './use-chart-time.ts';

interface LatencyFigureProps {
  /** What was measured: "The line". */
  readonly series: string;
  readonly buckets: readonly Bucket[];
  readonly link: ChartLink;
  /** What is seen, once it stands still. */
  readonly seen: TimeRange;
  readonly onReset: () => void;
}

interface Latest {
  readonly buckets: readonly Bucket[];
  readonly title: string;
  readonly lines: readonly string[];
}

const latencyPx = 288;
const stripPx = 66;

const within = (buckets: readonly Bucket[], { from, to }: TimeRange): readonly Bucket[] =>
  buckets.filter((bucket) => bucket.to > from && bucket.from < to);

const isUnknown = ({ count, coverage }: Bucket): boolean => count === 0 && coverage === 0;

/** Latency above, how the time was spent below it, the exact values beside them, and a table behind. */
export const LatencyFigure = memo(function LatencyFigure(props: LatencyFigureProps) {
  const { series, buckets, link, seen, onReset } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const text = useBucketText();
  const time = useChartTime();
  const figure = useRef<HTMLElement>(null);
  const model = useMemo(
    () => ({ buckets, columns: latencyColumns(buckets), spans: stateSpans(buckets) }),
    [buckets],
  );
  const shown = useMemo(() => within(buckets, seen), [buckets, seen]);
  const title = t('chart.latencyOf', { series });
  const range = text.span(seen);
  const latest = useRef<Latest>({ buckets, title, lines: [] });
  useEffect(() => {
    const inZone = t('chart.rangeInZone', { range, zone: format.timeZone });
    latest.current = { buckets, title, lines: [inZone, t('chart.legend')] };
  }, [buckets, title, range, format.timeZone, t]);
  const toCopy = useCallback(() => {
    const { from } = link.store.getState().range;
    const fileName = `ip-beacon-latency-${new Date(from).toISOString().slice(0, 10)}`;
    return { title: latest.current.title, lines: latest.current.lines, fileName };
  }, [link]);
  const numbersToCopy = useCallback(
    () => within(latest.current.buckets, link.store.getState().range),
    [link],
  );
  return (
    <figure className="figure" ref={figure} aria-label={title}>
      <figcaption className="figure-head">
        <h2>{title}</h2>
        <CopyMenu figure={figure} text={toCopy} buckets={numbersToCopy} />
      </figcaption>
      <ChartReadout buckets={buckets} link={link} seen={seen} />
      <ChartRegion
        label={t('chart.regionLabel', { title, range })}
        buckets={buckets}
        link={link}
        onReset={onReset}
      >
        <TimeChart plan={latencyPlan} model={model} link={link} time={time} heightPx={latencyPx} />
        <TimeChart plan={stripPlan} model={model} link={link} time={time} heightPx={stripPx} />
        {shown.every(isUnknown) && <p className="chart-empty">{t('chart.nothing')}</p>}
      </ChartRegion>
      <BucketTable label={t('chart.tableLabel', { title, range })} buckets={shown} />
    </figure>
  );
});
