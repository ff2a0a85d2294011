import { Activity } from 'lucide-react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { useQuery } from '../../bridge/use-query.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { HistoryHead } from '../history/history-head.tsx';
import { type LineSearch, lineSearchText, readLineSearch } from './line-search.ts';
import { LineView } from './line-view.tsx';
import '../../styles/line.css';

/** What the URL says is shown: another change of it may just have been made. */
function show(changed: Partial<LineSearch>): void {
  const present = readLineSearch(new URLSearchParams(window.location.search));
  navigate(`/history/line${lineSearchText({ ...present, ...changed })}`);
}

/** Latency and uptime over time, of the line or of anything that is checked. */
export function LinePage() {
  const { t } = useTranslation();
  const search = readLineSearch(new URLSearchParams(useSearch()));
  const series = useQuery('history.series', {});
  const chosen = series.data?.find(({ id }) => id === search.series) ?? series.data?.[0];

  return (
    <>
      <HistoryHead title={t('line.title')} lead={t('line.lead')} />
      {series.isPending && <Loading lines={8} />}
      {series.isError && series.data === undefined && (
        <Failure error={series.error} onRetry={() => void series.refetch()} />
      )}
      {series.data?.length === 0 && (
        <EmptyState icon={Activity} title={t('line.emptyTitle')}>
          <p>{t('line.emptyDetail')}</p>
        </EmptyState>
      )}
      {series.data !== undefined && chosen !== undefined && (
        <LineView all={series.data} series={chosen} search={search} onShow={show} />
      )}
    </>
  );
}
