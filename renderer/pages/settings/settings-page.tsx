import { useTranslation } from 'react-i18next';
import { SettingsHead } from '../../components/settings-head.tsx';
import { AboutPanel } from './about-panel.tsx';
import { OtherSettings } from './other-settings.tsx';
import { OwnSources } from './own-sources.tsx';
import { SignOut } from './sign-out.tsx';
import { SourceList } from './source-list.tsx';

export function SettingsPage() {
  const { t } = useTranslation();
  return (
    <>
      <SettingsHead title={t('nav.settings')} />
      <SourceList />
      <OwnSources />
      <OtherSettings />
      <SignOut />
      <AboutPanel />
    </>
  );
}
