import { useTranslation } from 'react-i18next';
import { useLocation, useSearch } from 'wouter';
import { useQuery } from '../../bridge/use-query.ts';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { Pager } from '../../components/pager.tsx';
import { usePageTitle } from '../../components/use-page-title.ts';
import { ChangeDrawer } from './change-drawer.tsx';
import { ChangesTable } from './changes-table.tsx';
import { EmptyHistory } from './empty-history.tsx';
import { ExportChanges } from './export-changes.tsx';
import { HistoryFilters } from './history-filters.tsx';
import { type HistorySearch, historySearchText, readHistorySearch } from './history-search.ts';

const pageSize = 25;

/** Every change: searchable, paged, each with its evidence. `id` opens one of them. */
export function HistoryPage({ id }: { readonly id: string | undefined }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const search = readHistorySearch(new URLSearchParams(useSearch()));
  const changes = useQuery('history.changes', { ...search, pageSize });
  usePageTitle(t('nav.history'));

  const show = (changed: Partial<HistorySearch>, replace: boolean): void =>
    navigate(`/history${historySearchText({ ...search, page: 0, ...changed })}`, { replace });

  return (
    <>
      <header className="page-head">
        <div>
          <h1>{t('nav.history')}</h1>
          <p className="lead">{t('history.lead')}</p>
        </div>
        {changes.data !== undefined && changes.data.total > 0 && (
          <div className="head-end">
            <output className="quiet">{t('history.total', { count: changes.data.total })}</output>
            <ExportChanges filtered={search.text !== '' || search.family !== null} />
          </div>
        )}
      </header>
      <HistoryFilters search={search} onChange={show} />
      {changes.isPending && <Loading lines={8} />}
      {changes.isError && changes.data === undefined && (
        <Failure error={changes.error} onRetry={() => void changes.refetch()} />
      )}
      {changes.data !== undefined &&
        (changes.data.items.length === 0 ? (
          <EmptyHistory search={search} onClear={() => navigate('/history')} />
        ) : (
          <div className="results" aria-busy={changes.isPlaceholderData}>
            <ChangesTable changes={changes.data.items} search={historySearchText(search)} />
            <Pager
              label={t('pager.label')}
              page={search.page}
              pages={Math.ceil(changes.data.total / pageSize)}
              onPage={(page) => show({ page }, false)}
            />
          </div>
        ))}
      {id !== undefined && (
        <ChangeDrawer
          id={Number(id)}
          onClose={() => navigate(`/history${historySearchText(search)}`)}
        />
      )}
    </>
  );
}
