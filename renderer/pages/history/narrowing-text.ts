import type { TFunction } from 'i18next';
import { assertNever } from '../../../shared/assert-never.ts';
import type { Facets } from '../../../shared/domain/patterns.ts';
import type { Format } from '../../../shared/format/format.ts';
import { type DayFormat, startOfDayText } from '../../../shared/format/day-text.ts';
import type { HistorySearch, Narrowing } from './history-search.ts';

/** "IPv6", "Example Fibre", "since 1 Mar 2026": one filter as people say it. */
export function narrowingText(
  name: Narrowing,
  search: HistorySearch,
  facets: Facets | null,
  t: TFunction,
  format: Pick<Format, 'country' | 'date' | 'days'> & DayFormat,
): string {
  switch (name) {
    case 'text':
      return t('history.quoted', { text: search.text });
    case 'family':
      return search.family === null ? '' : t(`family.${search.family}`);
    case 'asn':
      return (
        facets?.providers.find(({ asn }) => asn === search.asn)?.organisation ??
        t('network.number', { number: String(search.asn) })
      );
    case 'country':
      return format.country(search.country ?? '');
    case 'days': {
      const start = (day: string) => (day === '' ? null : startOfDayText(day, format));
      const [first, last] = [start(search.first), start(search.last)];
      if (first !== null && last !== null) {
        return first <= last
          ? format.days(first, last)
          : t('history.between', { first: format.date(first), last: format.date(last) });
      }
      if (first !== null) return t('history.since', { day: format.date(first) });
      return last === null ? '' : t('history.until', { day: format.date(last) });
    }
    default:
      return assertNever(name);
  }
}
