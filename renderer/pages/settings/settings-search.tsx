import { SearchField } from '../../components/search-field.tsx';
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
      <SearchField
        label={t('settings.search')}
        hidesLabel
        hint={t('settings.search')}
        value={question}
        onChange={onQuestion}
        onKeyDown={(event) => {
          if (question === '' || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return;
          event.preventDefault();
          focusFirstControl(document.querySelector('.search-results'));
        }}
      />
    </search>
  );
}
