import { Braces } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from '../../bridge/use-query.ts';
import { Button } from '../../components/button.tsx';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { SettingsHead } from '../../components/settings-head.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useHash } from '../../settings/use-hash.ts';
import { SearchResults } from './search-results.tsx';
import { SettingsSearch } from './settings-search.tsx';
import { SettingsSections } from './settings-sections.tsx';
import { YamlDrawer } from './yaml-drawer.tsx';
import '../../styles/settings-page.css';

/** All that can be set, from its one declaration. */
export function SettingsPage() {
  const { t } = useTranslation();
  const settings = useQuery('settings.get', {});
  const hash = useHash();
  // A link leads to a place that a search may have hidden: it ends the search.
  const [search, setSearch] = useState({ question: '', hash });
  const question = search.hash === hash ? search.question : '';
  const ask = (wanted: string): void => setSearch({ question: wanted, hash });
  const [showsYaml, setShowsYaml] = useState(false);
  return (
    <>
      <SettingsHead title={t('nav.settings')}>
        <Button onPress={() => setShowsYaml(true)}>
          <Braces size={17} aria-hidden="true" />
          {t('yaml.open')}
        </Button>
      </SettingsHead>
      <SettingsSearch question={question} onQuestion={ask} />
      {settings.isPending && <Loading lines={10} />}
      {settings.isError && settings.data === undefined && (
        <Failure error={settings.error} onRetry={() => void settings.refetch()} />
      )}
      {settings.data !== undefined &&
        (question.trim() === '' ? (
          <SettingsSections settings={settings.data} />
        ) : (
          <SearchResults settings={settings.data} question={question} onClear={() => ask('')} />
        ))}
      {showsYaml && <YamlDrawer onClose={() => setShowsYaml(false)} />}
    </>
  );
}
