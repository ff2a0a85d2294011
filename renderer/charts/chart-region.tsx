import { type KeyboardEvent, type ReactNode, useId } from 'react';
import type { Bucket } from '../../shared/domain/series.ts';
import { announce } from '../components/announcement.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import type { ChartLink } from './chart-link.ts';
import { stepBucket } from './nearest-bucket.ts';
import { useBucketText } from './use-bucket-text.ts';

interface ChartRegionProps {
  readonly label: string;
  readonly buckets: readonly Bucket[];
  readonly link: ChartLink;
  /** Back to what was chosen before the zoom. */
  readonly onReset: () => void;
  readonly children: ReactNode;
}

/** Linked charts as one thing that can have the focus and is worked with the keyboard. */
export function ChartRegion({ label, buckets, link, onReset, children }: ChartRegionProps) {
  const { t } = useTranslation();
  const text = useBucketText();
  const id = useId();

  function step(direction: -1 | 1): void {
    const { range, cursorAt } = link.store.getState();
    const seen = buckets.filter(({ from, to }) => to > range.from && from < range.to);
    const bucket = stepBucket(seen, cursorAt, direction);
    if (bucket === null) return;
    link.pointAt((bucket.from + bucket.to) / 2);
    announce(
      t('chart.said', {
        time: text.span(bucket),
        median: text.latency(bucket.p50Ms) ?? t('chart.none'),
        state: text.state(bucket),
      }),
    );
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { key } = event;
    if (key === 'Escape') {
      link.pointAt(null);
      onReset();
    } else if (event.shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight')) {
      step(key === 'ArrowLeft' ? -1 : 1);
      event.preventDefault();
    }
  }

  return (
    <>
      {/* An application: a screen reader then leaves the arrow keys to the chart. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className="chart"
        role="application"
        aria-roledescription={t('chart.role')}
        aria-label={label}
        aria-describedby={`${id}-keys`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        data-chart-region
        onKeyDown={onKeyDown}
        onDoubleClick={onReset}
      >
        {children}
      </div>
      <p className="chart-hint small quiet">
        <span>
          <span className="chart-hint-mouse">{t('chart.hint')}</span>
          <span className="chart-hint-touch">{t('chart.touchHint')}</span>
        </span>
        <span id={`${id}-keys`}>{t('chart.keys')}</span>
      </p>
    </>
  );
}
