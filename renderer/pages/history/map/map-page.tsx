import { MapPinned } from 'lucide-react';
import { useQuery } from '../../../bridge/use-query.ts';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Failure } from '../../../components/failure.tsx';
import { Loading } from '../../../components/loading.tsx';
import { useFormat } from '../../../format/use-format.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { FilterBar } from '../filter-bar.tsx';
import { HistoryHead } from '../history-head.tsx';
import { useHistorySearch } from '../use-history-search.ts';
import { DataCredits } from './data-credits.tsx';
import { MapWithList } from './map-with-list.tsx';
import '../../../styles/history-map.css';

/** Where the addresses were said to be. */
export function MapPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const used = useHistorySearch('/history/map');
  const patterns = useQuery('history.patterns', { ...used.chosen, timeZone: format.timeZone });
  const { data } = patterns;
  return (
    <>
      <HistoryHead title={t('historyTabs.map')} lead={t('map.lead')} search={used.text} />
      <FilterBar used={used} />
      {patterns.isPending && <Loading lines={8} />}
      {data === undefined && patterns.isError && (
        <Failure error={patterns.error} onRetry={() => void patterns.refetch()} />
      )}
      {data !== undefined && (
        <div className="results" aria-busy={patterns.isPlaceholderData}>
          {data.places.length === 0 ? (
            <EmptyState
              icon={MapPinned}
              title={t('map.emptyTitle')}
              actions={
                used.text !== '' && (
                  <Button onPress={used.clear}>{t('history.clearFilters')}</Button>
                )
              }
            >
              <p>{t(used.text === '' ? 'map.emptyDetail' : 'history.noMatchDetail')}</p>
            </EmptyState>
          ) : (
            <MapWithList key={used.text} places={data.places} search={used.search} />
          )}
        </div>
      )}
      <DataCredits />
    </>
  );
}
