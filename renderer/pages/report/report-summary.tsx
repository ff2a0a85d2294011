import { StatTile } from '../../components/stat-tile.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import type { ReportData } from './read-report.ts';
import { reportFigures } from './report-figures.ts';
import type { TimeSpan } from './report-search.ts';

interface ReportSummaryProps {
  readonly data: ReportData;
  readonly span: TimeSpan;
}

/** The figures that matter; uptime never without its coverage. */
export function ReportSummary({ data, span }: ReportSummaryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { count, totalMs, longestMs } = reportFigures(data.outages, span);
  const share = data.uptime?.share ?? null;
  const none = t('report.none');
  return (
    <dl className="stats report-stats">
      <StatTile
        label={t('report.uptime')}
        value={share === null ? t('report.noData') : format.percent(share)}
        note={t('report.coverage', { share: format.percent(data.uptime?.coverage ?? 0) })}
      />
      <StatTile label={t('report.count')} value={format.number(count)} />
      <StatTile label={t('report.total')} value={count === 0 ? none : format.duration(totalMs)} />
      <StatTile
        label={t('report.longest')}
        value={count === 0 ? none : format.duration(longestMs)}
      />
    </dl>
  );
}
