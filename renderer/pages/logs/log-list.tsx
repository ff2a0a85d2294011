import { ArrowDown, History, Pause, Play } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import type { LogFeedState } from './log-feed.ts';
import { LogLine } from './log-line.tsx';
import type { LogRowItem } from './log-rows.ts';
import { useLineKeys } from './use-line-keys.ts';
import { useLogScroll } from './use-log-scroll.ts';
import { useOpenLines } from './use-open-lines.ts';

interface LogListProps extends Pick<
  LogFeedState,
  'view' | 'readFrom' | 'isReadingBack' | 'isPaused'
> {
  readonly rows: readonly LogRowItem[];
  /** What was searched for. */
  readonly text: string;
  readonly hasOlder: boolean;
  readonly onReadBack: () => void;
  readonly onPaused: (isPaused: boolean) => void;
}

/** The lines, of which only those that are seen are in the document; stays at the end until somebody scrolls up. */
export function LogList(props: LogListProps) {
  const { rows, text, hasOlder, isReadingBack, onReadBack, isPaused } = props;
  const { t } = useTranslation();
  const Pausing = isPaused ? Play : Pause;
  const format = useFormat();
  const open = useOpenLines(props.view);
  const { scroller, virtual, newLines, toEnd, onScroll } = useLogScroll(props);
  const keys = useLineKeys(rows, virtual);
  return (
    <div className="log-frame">
      <div className="log-head">
        {hasOlder ? (
          <Button look="bare" onPress={onReadBack} isBusy={isReadingBack}>
            <History size={16} aria-hidden="true" />
            {t('logs.older')}
          </Button>
        ) : (
          <span className="quiet small log-begin">{t('logs.begin')}</span>
        )}
        <div className="log-head-end">
          <span className="log-following" data-paused={isPaused || undefined}>
            {isPaused ? t('logs.paused') : t('logs.live')}
          </span>
          <Button onPress={() => props.onPaused(!isPaused)}>
            <Pausing size={16} aria-hidden="true" />
            {isPaused ? t('logs.resume') : t('logs.pause')}
          </Button>
        </div>
      </div>
      <section
        ref={scroller}
        className="log-scroller"
        aria-label={t('logs.lines')}
        tabIndex={-1}
        onScroll={onScroll}
      >
        <ol className="log-rows" style={{ blockSize: virtual.getTotalSize() }} {...keys.handlers}>
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <li
                key={String(key)}
                ref={virtual.measureElement}
                className="log-row"
                data-index={index}
                data-kind={row.kind}
                data-level={row.kind === 'line' ? row.entry.level : undefined}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                {row.kind === 'day' ? (
                  <h2 className="log-day">{format.date(row.at)}</h2>
                ) : (
                  <LogLine
                    entry={row.entry}
                    text={text}
                    isOpen={open.has(row.key)}
                    isTabbable={keys.isTabbable(row.key)}
                    onToggle={() => open.toggle(row.key)}
                  />
                )}
              </li>
            );
          })}
        </ol>
      </section>
      {newLines !== null && (
        <Button look="primary" onPress={toEnd}>
          <ArrowDown size={17} aria-hidden="true" />
          {newLines === 0 ? t('logs.toEnd') : t('logs.new', { count: newLines })}
        </Button>
      )}
    </div>
  );
}
