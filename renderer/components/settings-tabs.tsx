import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import '../styles/tabs.css';

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
  const [location] = useLocation();
  return (
    <nav className="tabs" aria-label={t('settingsTabs.label')}>
      {tabs.map(([href, text]) => (
        <Link
          key={href}
          href={href}
          className="tab"
          aria-current={isCurrent(href, location) ? 'page' : undefined}
        >
          {t(text)}
        </Link>
      ))}
    </nav>
  );
}

const isCurrent = (href: string, location: string): boolean =>
  location === href || (href !== '/settings' && location.startsWith(`${href}/`));
