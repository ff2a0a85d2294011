import { Search, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField } from 'react-aria-components/SearchField';
import { useTranslation } from 'react-i18next';
import { families } from '../../../shared/domain/family.ts';
import type { HistorySearch } from './history-search.ts';

interface HistoryFiltersProps {
  readonly search: HistorySearch;
  /** `replace`: typing leaves no trail in the browser's history. */
  readonly onChange: (changed: Partial<HistorySearch>, replace: boolean) => void;
}

const typingPauseMs = 250;

export function HistoryFilters({ search, onChange }: HistoryFiltersProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(search.text);
  const [shownText, setShownText] = useState(search.text);
  if (shownText !== search.text) {
    // The URL has changed by other means: back, forward, "show all".
    setShownText(search.text);
    setText(search.text);
  }

  useEffect(() => {
    const wanted = text.trim();
    if (wanted === search.text) return undefined;
    const timer = setTimeout(() => onChange({ text: wanted }, true), typingPauseMs);
    return () => clearTimeout(timer);
    // Only typing starts the pause anew; the callback is another one at each render.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [text]);

  return (
    <search className="filters">
      <SearchField className="search-field" value={text} onChange={setText} maxLength={100}>
        <Label className="field-label">{t('history.search')}</Label>
        <div className="search-box">
          <Search size={17} aria-hidden="true" />
          <Input placeholder={t('history.searchHint')} spellCheck="false" autoComplete="off" />
          {text !== '' && (
            <Button className="button button-bare" aria-label={t('history.clearSearch')}>
              <X size={16} aria-hidden="true" />
            </Button>
          )}
        </div>
      </SearchField>
      <fieldset className="segments">
        <legend className="field-label">{t('history.family')}</legend>
        <div className="segments-row">
          {[null, ...families].map((family) => (
            <label key={family ?? 'all'} className="segment">
              <input
                type="radio"
                name="family"
                checked={search.family === family}
                onChange={() => onChange({ family }, false)}
              />
              <span>{family === null ? t('history.allFamilies') : t(`family.${family}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </search>
  );
}
