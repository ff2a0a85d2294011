import type { ParsedInput } from '../../../shared/contract/index.ts';
import { type DayFormat, startOfDayText } from '../../../shared/format/day-text.ts';
import type { HistorySearch } from './history-search.ts';

/** Which changes, as the contract asks for them. */
export type ChosenChanges = Omit<ParsedInput<'history.patterns'>, 'timeZone'>;

/** @param format the reader's, in whose time zone the days are meant */
export const chosenChanges = (search: HistorySearch, format: DayFormat): ChosenChanges => ({
  text: search.text,
  family: search.family,
  asn: search.asn,
  country: search.country,
  // Nothing was seen before 1970, and the contract knows no moment from then.
  from: search.first === '' ? null : Math.max(0, startOfDayText(search.first, format)),
  to: search.last === '' ? null : Math.max(0, startOfDayText(search.last, format, 1)),
});
