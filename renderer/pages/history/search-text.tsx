import { Search, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField } from 'react-aria-components/SearchField';
import { usePausedText } from '../../components/use-paused-text.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

interface SearchTextProps {
  /** What the URL has. */
  readonly text: string;
  readonly onChange: (text: string) => void;
}

export function SearchText({ text: inUrl, onChange }: SearchTextProps) {
  const { t } = useTranslation();
  const [text, setText] = usePausedText(inUrl, onChange);

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
