import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../components/use-page-title.ts';
import { AboutPanel } from './about-panel.tsx';
import { OtherSettings } from './other-settings.tsx';
import { OwnSources } from './own-sources.tsx';
import { SignOut } from './sign-out.tsx';
import { SourceList } from './source-list.tsx';

export function SettingsPage() {
  const { t } = useTranslation();
  usePageTitle(t('nav.settings'));
  return (
    <>
      <h1>{t('nav.settings')}</h1>
      <SourceList />
      <OwnSources />
      <OtherSettings />
      <SignOut />
      <AboutPanel />
    </>
  );
}
