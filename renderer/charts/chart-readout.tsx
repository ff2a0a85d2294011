import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Bucket } from '../../shared/domain/series.ts';
import { useFormat } from '../format/use-format.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import type { ChartLink, ChartLinkState } from './chart-link.ts';
import { bucketToRead } from './nearest-bucket.ts';
import type { TimeRange } from './time-range.ts';
import { useBucketText } from './use-bucket-text.ts';

interface ChartReadoutProps {
  readonly buckets: readonly Bucket[];
  readonly link: ChartLink;
  /** What is seen, once it stands still. */
  readonly seen: TimeRange;
}

/** How far beside the cursor a reading still belongs to it, as a share of what is seen. */
const reachShare = 0.02;

const newestIn = (buckets: readonly Bucket[], { from, to }: TimeRange): Bucket | null =>
  buckets.findLast((bucket) => bucket.count > 0 && bucket.to > from && bucket.from < to) ?? null;

/** What is pointed at; undefined where nothing is. */
const pointedAt =
  (buckets: readonly Bucket[]) =>
  ({ cursorAt, range }: ChartLinkState): Bucket | null | undefined =>
    cursorAt === null
      ? undefined
      : bucketToRead(buckets, cursorAt, (range.to - range.from) * reachShare);

/** The exact values of what is pointed at, or else of the newest reading that is seen, in words and numbers; its marks are the legend of the chart. */
export function ChartReadout({ buckets, link, seen }: ChartReadoutProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const text = useBucketText();
  const newest = useMemo(() => newestIn(buckets, seen), [buckets, seen]);
  const pointed = useStore(link.store, pointedAt(buckets));
  const bucket = pointed === undefined ? newest : pointed;
  const none = t('chart.none');
  const values = [
    ['p50', t('chart.median'), text.latency(bucket?.p50Ms ?? null)],
    ['p95', t('chart.p95'), text.latency(bucket?.p95Ms ?? null)],
    ['p99', t('chart.p99'), text.latency(bucket?.p99Ms ?? null)],
    ['extremes', t('chart.extremes'), text.extremes(bucket?.minMs ?? null, bucket?.maxMs ?? null)],
    ['readings', t('chart.readings'), bucket === null ? null : format.number(bucket.count)],
  ] as const;
  return (
    <div className="readout">
      <p className="readout-time">
        <span>{bucket === null ? none : text.span(bucket)}</span>
        <span className="small quiet">
          {bucket !== null && (
            <>
              <bdi>{format.utc(bucket.from)}</bdi>
              <span aria-hidden="true"> · </span>
              <bdi>{text.state(bucket)}</bdi>
            </>
          )}
        </span>
      </p>
      <dl className="readout-values">
        {values.map(([name, label, value]) => (
          <div key={name}>
            <dt>
              <span className="readout-mark" data-mark={name} aria-hidden="true" />
              {label}
            </dt>
            <dd>{value ?? none}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
