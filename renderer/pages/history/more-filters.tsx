import type { Facets } from '../../../shared/domain/patterns.ts';
import { DateRangeFields } from '../../components/date-range-fields.tsx';
import { Select } from '../../components/select.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useNow } from '../../format/use-now.ts';
import { dayText } from '../../../shared/format/day-text.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { type HistorySearch, hasWrongDays } from './history-search.ts';

interface MoreFiltersProps {
  readonly search: HistorySearch;
  /** What there is to choose from; null while it is on its way. */
  readonly facets: Facets | null;
  readonly onChange: (changed: Partial<HistorySearch>) => void;
}

const anything = '';

/** What there is is offered with how often; what the URL asks for stays among it, even if it is not there. */
function withChosen(
  offered: readonly { readonly value: string; readonly text: string }[],
  chosen: string,
) {
  return chosen === anything || offered.some(({ value }) => value === chosen)
    ? offered
    : [...offered, { value: chosen, text: chosen }];
}

export function MoreFilters({ search, facets, onChange }: MoreFiltersProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const option = (value: string, name: string, changes: number) => ({
    value,
    text: t('history.option', { name, changes: format.number(changes) }),
  });
  const asn = search.asn === null ? anything : String(search.asn);
  const country = search.country ?? anything;
  const providers = (facets?.providers ?? []).map((provider) =>
    option(String(provider.asn), provider.organisation, provider.changes),
  );
  const countries = (facets?.countries ?? []).map((each) =>
    option(each.country, format.country(each.country), each.changes),
  );
  const earliest = facets?.firstAt === null ? undefined : facets?.firstAt;
  return (
    <>
      <Select
        label={t('history.provider')}
        value={asn}
        options={[
          { value: anything, text: t('history.anyProvider') },
          ...withChosen(providers, asn),
        ]}
        onChange={(value) => onChange({ asn: value === anything ? null : Number(value) })}
      />
      <Select
        label={t('history.country')}
        value={country}
        options={[
          { value: anything, text: t('history.anyCountry') },
          ...withChosen(countries, country),
        ]}
        onChange={(value) => onChange({ country: value === anything ? null : value })}
      />
      <DateRangeFields
        firstLabel={t('history.firstDay')}
        lastLabel={t('history.lastDay')}
        range={{ first: search.first, last: search.last }}
        {...(earliest === undefined ? {} : { earliest: dayText(earliest, format) })}
        latest={dayText(now, format)}
        problem={hasWrongDays(search) ? t('history.wrongDays') : null}
        onChange={onChange}
      />
    </>
  );
}
