import { useEffect, useState } from 'react';
import { useRuntime } from '../../bridge/runtime.ts';
import { createLogFeed, type LogFeed } from './log-feed.ts';
import type { LogSearch } from './log-search.ts';

const schedule = (delayMs: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
};

/** The lines of a search, as long as the page is open; in the background nothing is asked. */
export function useLogFeed(search: LogSearch): LogFeed {
  const { bridge } = useRuntime();
  const [feed] = useState(() =>
    createLogFeed(search, { ask: (query) => bridge.query('logs.page', query), schedule }),
  );
  useEffect(() => feed.start(), [feed]);
  useEffect(() => feed.show(search), [feed, search]);
  useEffect(() => {
    const follow = (): void => feed.setVisible(document.visibilityState === 'visible');
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => document.removeEventListener('visibilitychange', follow);
  }, [feed]);
  return feed;
}
