import { SearchX } from 'lucide-react';
import type { SettingView } from '../../../shared/contract/index.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { SettingRow } from '../../settings/setting-row.tsx';
import { useSettingWords } from '../../settings/use-setting-words.ts';
import { useValueText } from '../../settings/use-value-text.ts';
import { findSettings, findSources } from './find-settings.ts';
import { isEditedElsewhere } from './edited-elsewhere.ts';
import { settingExtra } from './setting-extra.tsx';
import { SourceRow } from './source-row.tsx';

interface SearchResultsProps {
  readonly settings: readonly SettingView[];
  readonly question: string;
  readonly onClear: () => void;
}

/** What fits, the best first, to be changed on the spot. */
export function SearchResults({ settings, question, onClear }: SearchResultsProps) {
  const { t } = useTranslation();
  const wordsOf = useSettingWords();
  const textOf = useValueText();
  const sources = useQuery('sources.list', {});
  const shown = settings.filter((setting) => !isEditedElsewhere(setting));
  const found = findSettings(shown, question, { wordsOf, textOf });
  const asked = findSources(sources.data ?? [], question);
  const count = found.length + asked.length;
  return (
    <div className="search-results">
      <h2 className="search-count quiet">
        <output>{t('settings.found', { count })}</output>
      </h2>
      {count === 0 && (
        <EmptyState
          icon={SearchX}
          title={t('settings.noneFound')}
          actions={<Button onPress={onClear}>{t('settings.clear')}</Button>}
        >
          {t('settings.noneFoundDetail')}
        </EmptyState>
      )}
      {found.length > 0 && (
        <ul className="setting-list" aria-label={t('nav.settings')}>
          {found.map((setting) => (
            <SettingRow
              key={setting.path}
              setting={setting}
              question={question}
              extra={settingExtra(setting.path)}
            />
          ))}
        </ul>
      )}
      {asked.length > 0 && (
        <ul className="sources" aria-label={t('settings.sources')}>
          {asked.map((source) => (
            <li key={source.id}>
              <SourceRow source={source} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
