import { families, type Family } from '../../../shared/domain/family.ts';
import { readPageNumber } from '../../components/read-page-number.ts';

/** What the history shows; it stands in the URL, so that back, forward and a shared link work. */
export interface HistorySearch {
  readonly text: string;
  readonly family: Family | null;
  /** Zero-based; the URL counts from 1, as people do. */
  readonly page: number;
}

const longestText = 100;

/** Reads a URL that anybody may have typed: what makes no sense is left out. */
export function readHistorySearch(parameters: URLSearchParams): HistorySearch {
  const family = parameters.get('family');
  return {
    text: (parameters.get('text') ?? '').slice(0, longestText),
    family: families.find((each) => each === family) ?? null,
    page: readPageNumber(parameters),
  };
}

/** The part behind `/history`, with its question mark; empty when nothing is chosen. */
export function historySearchText(search: HistorySearch): string {
  const parameters = new URLSearchParams();
  if (search.text !== '') parameters.set('text', search.text);
  if (search.family !== null) parameters.set('family', search.family);
  if (search.page > 0) parameters.set('page', String(search.page + 1));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
