import { RotateCcw, ScrollText, SearchX, Unplug } from 'lucide-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { Notice } from '../../components/notice.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import type { LogFeed } from './log-feed.ts';
import { LogList } from './log-list.tsx';
import { logRows } from './log-rows.ts';
import { logSearchText } from './log-search.ts';
import type { LogTail } from './log-tail.ts';
import type { UsedLogSearch } from './use-log-search.ts';

interface LogViewProps {
  readonly feed: LogFeed;
  readonly tail: LogTail;
  readonly used: UsedLogSearch;
}

/** The lines, or why there are none, and what keeps new ones from coming. */
export function LogView({ feed, tail, used }: LogViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { error, isPaused, wasRestarted, isReadingBack, view, readFrom } = useStore(feed.store);
  const rows = useMemo(() => logRows(tail.entries, format.startOfDay), [tail.entries, format]);
  const isNarrowed = logSearchText(used.search) !== '';
  return (
    <>
      <div className="log-notices" aria-live="polite">
        {wasRestarted && (
          <Notice
            tone="calm"
            icon={RotateCcw}
            title={t('logs.restarted', { when: format.dateTime(tail.startedAt) })}
          >
            <p>{t('logs.restartedDetail')}</p>
          </Notice>
        )}
        {error !== null && (
          <Notice tone="lamp" icon={Unplug} title={t('logs.stale')}>
            <p>{errorSentence(error, t)}</p>
            <Button onPress={feed.retry}>{t('failure.retry')}</Button>
          </Notice>
        )}
      </div>
      {tail.entries.length > 0 && (
        <LogList
          rows={rows}
          text={used.search.text}
          view={view}
          readFrom={readFrom}
          hasOlder={tail.hasOlder}
          isReadingBack={isReadingBack}
          onReadBack={feed.readBack}
          isPaused={isPaused}
          onPaused={feed.setPaused}
        />
      )}
      {tail.entries.length === 0 && readFrom === 'top' && (
        <EmptyState
          icon={ScrollText}
          title={isNarrowed ? t('logs.noMatch') : t('logs.noneSince')}
          actions={<Button onPress={() => feed.jump(null)}>{t('logs.showNewest')}</Button>}
        />
      )}
      {tail.entries.length === 0 && readFrom === 'bottom' && (
        <EmptyState
          icon={isNarrowed ? SearchX : ScrollText}
          title={isNarrowed ? t('logs.noMatch') : t('logs.none')}
          actions={isNarrowed && <Button onPress={used.clear}>{t('logs.showUsual')}</Button>}
        >
          {isNarrowed ? t('logs.noMatchDetail') : t('logs.noneDetail')}
        </EmptyState>
      )}
    </>
  );
}
