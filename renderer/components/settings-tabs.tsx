import { useTranslation } from '../i18n/use-translation.ts';
import { PageTabs } from './page-tabs.tsx';

const tabs = [
  ['/settings', 'settingsTabs.general'],
  ['/settings/data', 'settingsTabs.data'],
  ['/settings/backups', 'settingsTabs.backups'],
  ['/settings/revisions', 'settingsTabs.revisions'],
  ['/settings/audit', 'settingsTabs.audit'],
] as const;

/** The pages below Settings, on top of each of them. */
export function SettingsTabs() {
  const { t } = useTranslation();
  return (
    <PageTabs
      label={t('settingsTabs.label')}
      tabs={tabs.map(([href, text]) => ({ href, text: t(text) }))}
    />
  );
}
