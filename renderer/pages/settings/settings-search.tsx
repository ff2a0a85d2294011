import { Search, X } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { focusFirstControl } from '../../settings/focus-first-control.ts';

interface SettingsSearchProps {
  readonly question: string;
  readonly onQuestion: (question: string) => void;
}

/** Finds while typing; Escape shows everything again, and Enter or the arrow down leads to the first one found. */
export function SettingsSearch({ question, onQuestion }: SettingsSearchProps) {
  const { t } = useTranslation();
  return (
    <search className="settings-search">
      <Search size={18} aria-hidden="true" />
      <input
        type="search"
        className="input"
        aria-label={t('settings.search')}
        placeholder={t('settings.search')}
        autoComplete="off"
        spellCheck="false"
        value={question}
        onChange={({ target }) => onQuestion(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && question !== '') {
            event.preventDefault();
            onQuestion('');
          }
          if (question === '' || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return;
          event.preventDefault();
          focusFirstControl(document.querySelector('.search-results'));
        }}
      />
      {question !== '' && (
        <Button look="bare" aria-label={t('settings.clear')} onPress={() => onQuestion('')}>
          <X size={18} aria-hidden="true" />
        </Button>
      )}
    </search>
  );
}
