import { useStore } from 'zustand';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { usePageTitle } from '../../components/use-page-title.ts';
import { BridgeFailure } from '../../bridge/bridge-failure.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { LevelNote } from './level-note.tsx';
import { LogActions } from './log-actions.tsx';
import { LogFilters } from './log-filters.tsx';
import { LogView } from './log-view.tsx';
import { useLogFeed } from './use-log-feed.ts';
import { useLogSearch } from './use-log-search.ts';
import '../../styles/log-lines.css';
import '../../styles/logs.css';

/** What the program writes down of its own work, as it does. */
export function LogsPage() {
  const { t } = useTranslation();
  usePageTitle(t('nav.logs'));
  const used = useLogSearch();
  const feed = useLogFeed(used.search);
  const tail = useStore(feed.store, (state) => state.tail);
  const error = useStore(feed.store, (state) => state.error);
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t('nav.logs')}</h1>
          <p className="lead">{t('logs.lead')}</p>
        </div>
      </div>
      <LogFilters used={used} parts={tail?.parts ?? []} onJump={feed.jump} />
      <LevelNote level={used.search.level} />
      {tail !== null && <LogView feed={feed} tail={tail} used={used} />}
      {tail === null && error === null && <Loading lines={10} />}
      {tail === null && error !== null && (
        <Failure error={new BridgeFailure(error)} onRetry={feed.retry} />
      )}
      {tail !== null && <LogActions entries={tail.entries} search={used.search} />}
    </>
  );
}
