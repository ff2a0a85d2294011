import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { type LogSearch, logSearchText, readLogSearch, usualLines } from './log-search.ts';

export interface UsedLogSearch {
  readonly search: LogSearch;
  /** `replace`: typing leaves no trail in the browser's history. */
  readonly change: (changed: Partial<LogSearch>, replace: boolean) => void;
  readonly clear: () => void;
}

/** Which lines the URL asks for. */
export function useLogSearch(): UsedLogSearch {
  const parameters = useSearch();
  const search = useMemo(() => readLogSearch(new URLSearchParams(parameters)), [parameters]);
  const go = (next: LogSearch, replace: boolean): void =>
    navigate(`/logs${logSearchText(next)}`, { replace });
  return {
    search,
    change: (changed, replace) => {
      // As the URL is when it is changed: what was typed comes after a pause, and another choice may lie between.
      const now = readLogSearch(new URLSearchParams(window.location.search));
      go({ ...now, ...changed }, replace);
    },
    clear: () => go(usualLines, false),
  };
}
