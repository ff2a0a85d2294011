import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { useFormat } from '../../format/use-format.ts';
import { type ChosenChanges, chosenChanges } from './chosen-changes.ts';
import {
  everyChange,
  type HistorySearch,
  historySearchText,
  readHistorySearch,
} from './history-search.ts';

export interface UsedSearch {
  readonly search: HistorySearch;
  /** Behind the path, with its question mark. */
  readonly text: string;
  readonly chosen: ChosenChanges;
  /** `replace`: typing leaves no trail in the browser's history. */
  readonly change: (changed: Partial<HistorySearch>, replace: boolean) => void;
  readonly clear: () => void;
}

/** Which changes the URL of a page asks for. @param path of that page */
export function useHistorySearch(path: string): UsedSearch {
  const parameters = useSearch();
  const format = useFormat();
  const search = useMemo(() => readHistorySearch(new URLSearchParams(parameters)), [parameters]);
  const chosen = useMemo(() => chosenChanges(search, format), [format, search]);
  const go = (next: HistorySearch, replace: boolean): void =>
    navigate(path + historySearchText(next), { replace });
  return {
    search,
    text: historySearchText(search),
    chosen,
    change: (changed, replace) => go({ ...search, ...changed }, replace),
    clear: () => go(everyChange, false),
  };
}
