import { SlidersHorizontal } from 'lucide-react';
import { useId, useState } from 'react';
import { families } from '../../../shared/domain/family.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Button } from '../../components/button.tsx';
import { PausedSearchField } from '../../components/paused-search-field.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { FilterChips } from './filter-chips.tsx';
import { MoreFilters } from './more-filters.tsx';
import { narrowingsOf } from './history-search.ts';
import type { UsedSearch } from './use-history-search.ts';
import '../../styles/history-filters.css';

/** Narrows the changes, the same way on each page that shows them. */
export function FilterBar({ used }: { readonly used: UsedSearch }) {
  const { t } = useTranslation();
  const id = useId();
  const facets = useQuery('history.facets', {}).data ?? null;
  const { search, change } = used;
  const narrowings = narrowingsOf(search);
  const [isOpen, setOpen] = useState(
    narrowings.some((name) => name !== 'text' && name !== 'family'),
  );
  return (
    <search className="history-filters">
      <div className="filter-row">
        <PausedSearchField
          label={t('history.search')}
          hint={t('history.searchHint')}
          value={search.text}
          onChange={(text) => change({ text }, true)}
        />
        <Segmented
          label={t('history.family')}
          value={search.family ?? 'all'}
          options={(['all', ...families] as const).map((family) => ({
            value: family,
            text: family === 'all' ? t('history.allFamilies') : t(`family.${family}`),
          }))}
          onChange={(family) => change({ family: family === 'all' ? null : family }, false)}
        />
        <Button
          aria-expanded={isOpen}
          {...(isOpen ? { 'aria-controls': id } : {})}
          onPress={() => setOpen(!isOpen)}
        >
          <SlidersHorizontal size={17} aria-hidden="true" />
          {t('history.moreFilters')}
        </Button>
      </div>
      {isOpen && (
        <div id={id} className="filter-row">
          <MoreFilters search={search} facets={facets} onChange={(next) => change(next, false)} />
        </div>
      )}
      {narrowings.length > 0 && <FilterChips used={used} narrowings={narrowings} facets={facets} />}
    </search>
  );
}
