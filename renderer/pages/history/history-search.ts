import { families, type Family } from '../../../shared/domain/family.ts';
import { isDay } from '../../../shared/format/day-text.ts';

/** Which changes are shown; it stands in the URL, so that back, forward and a shared link work. */
export interface HistorySearch {
  readonly text: string;
  readonly family: Family | null;
  /** The number of a network. */
  readonly asn: number | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** `2026-03-01`; empty leaves that end open. The last day is shown too. */
  readonly first: string;
  readonly last: string;
}

export const everyChange: HistorySearch = {
  text: '',
  family: null,
  asn: null,
  country: null,
  first: '',
  last: '',
};

const longestText = 100;
/** Numbers of networks have 32 bits (RFC 6793). */
const highestAsn = 4_294_967_295;

/** Reads a URL that anybody may have typed: what makes no sense is left out. */
export function readHistorySearch(parameters: URLSearchParams): HistorySearch {
  const family = parameters.get('family');
  const asn = parameters.get('asn') ?? '';
  const country = parameters.get('country') ?? '';
  const day = (name: string): string => {
    const text = parameters.get(name) ?? '';
    return isDay(text) ? text : '';
  };
  return {
    text: (parameters.get('text') ?? '').slice(0, longestText),
    family: families.find((each) => each === family) ?? null,
    asn: /^\d{1,10}$/.test(asn) && Number(asn) <= highestAsn ? Number(asn) : null,
    country: /^[A-Z]{2}$/.test(country) ? country : null,
    first: day('first'),
    last: day('last'),
  };
}

/** The part behind the path, with its question mark; empty when nothing is chosen. */
export function historySearchText(search: HistorySearch): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value !== null && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** The names of what narrows the changes. Two days are one choice. */
export type Narrowing = 'text' | 'family' | 'asn' | 'country' | 'days';

export function narrowingsOf(search: HistorySearch): readonly Narrowing[] {
  const chosen: readonly (readonly [Narrowing, boolean])[] = [
    ['text', search.text !== ''],
    ['family', search.family !== null],
    ['asn', search.asn !== null],
    ['country', search.country !== null],
    ['days', search.first !== '' || search.last !== ''],
  ];
  return chosen.filter(([, isChosen]) => isChosen).map(([name]) => name);
}

/** The search without one of them. */
export const without = (search: HistorySearch, name: Narrowing): HistorySearch =>
  name === 'days' ? { ...search, first: '', last: '' } : { ...search, [name]: everyChange[name] };

/** Two days that make no span: nothing could lie between them. */
export const hasWrongDays = ({ first, last }: HistorySearch): boolean =>
  first !== '' && last !== '' && last < first;
