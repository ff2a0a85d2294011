import { navigate } from 'wouter/use-browser-location';
import { useQuery } from '../../bridge/use-query.ts';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ChangeDrawer } from './change-drawer.tsx';
import { ChangeList } from './change-list.tsx';
import { EmptyHistory } from './empty-history.tsx';
import { ExportChanges } from './export-changes.tsx';
import { FilterBar } from './filter-bar.tsx';
import { HistoryHead } from './history-head.tsx';
import { narrowingsOf } from './history-search.ts';
import { PrintChanges } from './print-changes.tsx';
import { rowsPerPage } from './row-window.ts';
import { useHistorySearch } from './use-history-search.ts';
import '../../styles/results.css';
import '../../styles/history.css';
import '../../styles/history-narrow.css';
import '../../styles/history-print.css';

/** Every change: filtered, as a time line, each with its evidence. `id` opens one of them. */
export function HistoryPage({ id }: { readonly id?: string | undefined }) {
  const { t } = useTranslation();
  const used = useHistorySearch('/history');
  const { chosen, search, text } = used;
  // The list's own first page: asked for once.
  const changes = useQuery('history.changes', { ...chosen, page: 0, pageSize: rowsPerPage });
  const total = changes.data?.total;

  return (
    <>
      <HistoryHead title={t('nav.history')} lead={t('history.lead')} search={text}>
        {total !== undefined && total > 0 && (
          <div className="head-end" data-screen-only>
            <PrintChanges chosen={chosen} total={total} />
            <ExportChanges chosen={chosen} total={total} narrowed={text !== ''} />
          </div>
        )}
      </HistoryHead>
      <FilterBar used={used} />
      {changes.isPending && <Loading lines={8} />}
      {changes.isError && total === undefined && (
        <Failure error={changes.error} onRetry={() => void changes.refetch()} />
      )}
      {total !== undefined && (
        <div className="results" aria-busy={changes.isPlaceholderData}>
          <output className="results-total quiet" data-empty={total === 0 || undefined}>
            {t('history.total', { count: total })}
          </output>
          {total === 0 ? (
            <EmptyHistory narrowings={narrowingsOf(search)} onClear={used.clear} />
          ) : (
            <div data-screen-only>
              {/* Another choice is another list: its first row, its place and its focus are new. */}
              <ChangeList key={text} chosen={chosen} total={total} search={text} />
            </div>
          )}
        </div>
      )}
      {id !== undefined && (
        <ChangeDrawer id={Number(id)} search={text} onClose={() => navigate(`/history${text}`)} />
      )}
    </>
  );
}
