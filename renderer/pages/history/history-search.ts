import { families, type Family } from '../../../shared/domain/family.ts';

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
  const page = Number(parameters.get('page') ?? '1');
  return {
    text: (parameters.get('text') ?? '').slice(0, longestText),
    family: families.find((each) => each === family) ?? null,
    page: Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page - 1 : 0,
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
