import { Grid3x3 } from 'lucide-react';
import { useQuery } from '../../../bridge/use-query.ts';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Failure } from '../../../components/failure.tsx';
import { Loading } from '../../../components/loading.tsx';
import { Panel } from '../../../components/panel.tsx';
import { useFormat } from '../../../format/use-format.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { FilterBar } from '../filter-bar.tsx';
import { HistoryHead } from '../history-head.tsx';
import { useHistorySearch } from '../use-history-search.ts';
import { HeldBars } from './held-bars.tsx';
import { MonthBars } from './month-bars.tsx';
import { WeekHeat } from './week-heat.tsx';
import '../../../styles/history-patterns.css';

/** What the changes have in common: when they come, how long addresses last, whether they become more. */
export function PatternsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const used = useHistorySearch('/history/patterns');
  const patterns = useQuery('history.patterns', { ...used.chosen, timeZone: format.timeZone });
  const { data } = patterns;
  return (
    <>
      <HistoryHead title={t('historyTabs.patterns')} lead={t('patterns.lead')} search={used.text} />
      <FilterBar used={used} />
      {patterns.isPending && <Loading lines={8} />}
      {data === undefined && patterns.isError && (
        <Failure error={patterns.error} onRetry={() => void patterns.refetch()} />
      )}
      {data !== undefined &&
        (data.changes === 0 ? (
          <EmptyState
            icon={Grid3x3}
            title={t('patterns.emptyTitle')}
            actions={
              used.text !== '' && <Button onPress={used.clear}>{t('history.clearFilters')}</Button>
            }
          >
            <p>{t(used.text === '' ? 'patterns.emptyDetail' : 'history.noMatchDetail')}</p>
          </EmptyState>
        ) : (
          <div className="results patterns" aria-busy={patterns.isPlaceholderData}>
            <output className="results-total quiet">
              {t('patterns.counted', { count: data.changes })}
            </output>
            <Panel
              title={t('patterns.when')}
              lead={t('patterns.whenLead', { zone: format.timeZone })}
            >
              <WeekHeat weekHours={data.weekHours} />
            </Panel>
            <div className="patterns-pair">
              <HeldBars held={data.held} medianHeldMs={data.medianHeldMs} />
              <MonthBars months={data.months} trend={data.trend} />
            </div>
          </div>
        ))}
    </>
  );
}
