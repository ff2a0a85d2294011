import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Bucket } from '../../shared/domain/series.ts';
import { Pager } from '../components/pager.tsx';
import { useFormat } from '../format/use-format.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { useBucketText } from './use-bucket-text.ts';
import '../styles/disclosure.css';

interface BucketTableProps {
  readonly label: string;
  /** What is seen in the chart, the oldest first. */
  readonly buckets: readonly Bucket[];
}

const pageSize = 25;

/** The numbers behind a chart, the newest first; made only once somebody opens it. */
export function BucketTable({ label, buckets }: BucketTableProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="disclosure" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <ChevronRight size={17} aria-hidden="true" className="disclosure-mark" />
        {t('chart.table')}
      </summary>
      {isOpen && <Rows label={label} buckets={buckets} />}
    </details>
  );
}

function Rows({ label, buckets }: BucketTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const text = useBucketText();
  const [wantedPage, setPage] = useState(0);
  const filled = buckets.filter(({ count, coverage }) => count > 0 || coverage > 0);
  const pages = Math.max(1, Math.ceil(filled.length / pageSize));
  const page = Math.min(wantedPage, pages - 1);
  const rows = filled.toReversed().slice(page * pageSize, (page + 1) * pageSize);
  const heads = ['median', 'p95', 'p99', 'lowest', 'highest', 'readings', 'uptime'] as const;
  return (
    <div className="disclosure-body">
      {/* Wider than a narrow screen: scrolled by the keyboard too, so it has to take the focus. */}
      <section
        className="chart-table-frame"
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className="chart-table" aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{t('chart.time')}</th>
              {heads.map((name) => (
                <th key={name} scope="col" className="number">
                  {t(`chart.${name}`)}
                </th>
              ))}
              <th scope="col">{t('chart.stateHead')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((bucket) => (
              <tr key={bucket.from}>
                <th scope="row" title={format.utc(bucket.from)}>
                  {text.span(bucket)}
                </th>
                {[bucket.p50Ms, bucket.p95Ms, bucket.p99Ms, bucket.minMs, bucket.maxMs].map(
                  (ms, index) => (
                    <td key={heads[index]} className="number">
                      {text.latency(ms) ?? t('chart.none')}
                    </td>
                  ),
                )}
                <td className="number">{format.number(bucket.count)}</td>
                <td className="number">
                  {bucket.share === null ? t('chart.none') : format.percent(bucket.share)}
                </td>
                <td>{text.state(bucket)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Pager label={t('chart.tablePages')} page={page} pages={pages} onPage={setPage} />
    </div>
  );
}
