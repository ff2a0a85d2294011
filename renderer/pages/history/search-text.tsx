import { Search, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField } from 'react-aria-components/SearchField';
import { useTranslation } from 'react-i18next';

interface SearchTextProps {
  /** What the URL has. */
  readonly text: string;
  readonly onChange: (text: string) => void;
}

const typingPauseMs = 250;

export function SearchText({ text: inUrl, onChange }: SearchTextProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(inUrl);
  const [shownText, setShownText] = useState(inUrl);
  if (shownText !== inUrl) {
    // The URL has changed by other means: back, forward, "clear all".
    setShownText(inUrl);
    setText(inUrl);
  }

  useEffect(() => {
    const wanted = text.trim();
    if (wanted === inUrl) return undefined;
    const timer = setTimeout(() => onChange(wanted), typingPauseMs);
    return () => clearTimeout(timer);
    // Only typing starts the pause anew; the callback is another one at each render.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [text]);

  return (
    <SearchField className="filter-search" value={text} onChange={setText} maxLength={100}>
      <Label className="field-label">{t('history.search')}</Label>
      <div className="filter-search-box">
        <Search size={17} aria-hidden="true" />
        <Input placeholder={t('history.searchHint')} spellCheck="false" autoComplete="off" />
        {text !== '' && (
          <Button className="button button-bare" aria-label={t('history.clearSearch')}>
            <X size={16} aria-hidden="true" />
          </Button>
        )}
      </div>
    </SearchField>
  );
}
