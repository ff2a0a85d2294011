import { X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { Facets } from '../../../shared/domain/patterns.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { type Narrowing, without } from './history-search.ts';
import { narrowingText } from './narrowing-text.ts';
import type { UsedSearch } from './use-history-search.ts';

interface FilterChipsProps {
  readonly used: UsedSearch;
  readonly narrowings: readonly Narrowing[];
  readonly facets: Facets | null;
}

/** What narrows the changes now; each is taken away by a press. */
export function FilterChips({ used, narrowings, facets }: FilterChipsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className="filter-chips" aria-label={t('history.active')}>
      {narrowings.map((name) => {
        const text = narrowingText(name, used.search, facets, t, format);
        return (
          <li key={name}>
            <AriaButton
              className="filter-chip"
              aria-label={t('history.remove', { filter: text })}
              onPress={() => used.change(without(used.search, name), false)}
            >
              <span>{text}</span>
              <X size={15} aria-hidden="true" />
            </AriaButton>
          </li>
        );
      })}
      {narrowings.length > 1 && (
        <li>
          <AriaButton className="filter-chip filter-chip-all" onPress={used.clear}>
            {t('history.clearAll')}
          </AriaButton>
        </li>
      )}
    </ul>
  );
}
