import { useCallback, useDeferredValue } from 'react';
import type { Series } from '../../../shared/domain/series.ts';
import { gutterPx } from '../../charts/chart-plan.ts';
import { LatencyFigure } from '../../charts/latency-figure.tsx';
import type { TimeRange } from '../../charts/time-range.ts';
import { Select } from '../../components/select.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { BucketsFailure } from './buckets-failure.tsx';
import { CustomRange } from './custom-range.tsx';
import { FigureWaiting } from './figure-waiting.tsx';
import { type LineSearch, toSeconds } from './line-search.ts';
import { RangeChoice } from './range-choice.tsx';
import { RangeFacts } from './range-facts.tsx';
import { useBuckets } from './use-buckets.ts';
import { useFirstReading } from './use-first-reading.ts';
import { useLineLink } from './use-line-link.ts';
import { useSettledRange } from './use-settled-range.ts';
import { useWidth } from './use-width.ts';

interface LineViewProps {
  readonly all: readonly Series[];
  readonly series: Series;
  readonly search: LineSearch;
  /** Always the same one: the chart is not drawn anew for it. */
  readonly onShow: (changed: Partial<LineSearch>) => void;
}

/** One series: its range, its charts and what they add up to. */
export function LineView({ all, series, search, onShow }: LineViewProps) {
  const { t } = useTranslation();
  const [frame, width] = useWidth<HTMLDivElement>();
  const zoom = useCallback((range: TimeRange | null) => onShow({ zoom: range }), [onShow]);
  const { link, reset } = useLineLink(search, useFirstReading(series.id), zoom);
  const seen = useSettledRange(link);
  // Below the chart, which comes first.
  const added = useDeferredValue(seen);
  const buckets = useBuckets(series.id, link, Math.max(0, width - gutterPx));
  // What comes while the chart is moved is worked in between the frames of the move; what goes is another series'.
  const taken = useDeferredValue(buckets.loaded);
  const loaded = buckets.loaded === null ? null : taken;
  const nameOf = ({ kind, name }: Series): string => (kind === 'link' ? t('line.link') : name);

  return (
    <div ref={frame}>
      <div className="line-choices">
        <RangeChoice
          search={search}
          onPreset={(preset) => onShow({ preset, zoom: null })}
          onCustom={() => zoom(toSeconds(link.store.getState().range))}
        />
        {all.length > 1 && (
          <Select
            label={t('line.series')}
            hidesLabel
            value={String(series.id)}
            options={all.map((each) => ({ value: String(each.id), text: nameOf(each) }))}
            onChange={(id) => onShow({ series: Number(id) })}
          />
        )}
      </div>
      {search.zoom !== null && <CustomRange range={seen} onChange={link.show} />}
      {buckets.error !== null && <BucketsFailure error={buckets.error} onRetry={buckets.retry} />}
      {loaded === null ? (
        <FigureWaiting isAsking={buckets.isAsking} />
      ) : (
        <LatencyFigure
          series={nameOf(series)}
          buckets={loaded.buckets}
          link={link}
          seen={seen}
          onReset={reset}
        />
      )}
      <RangeFacts series={series} seen={added} onShow={link.show} />
    </div>
  );
}
