import { useTranslation } from 'react-i18next';
import { useQuery } from '../../bridge/use-query.ts';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { SettingRow } from './setting-row.tsx';

/** The source list above shows these already. */
const shownElsewhere: ReadonlySet<string> = new Set(['address.sources', 'address.disabledSources']);

/** Every other setting, from its one declaration. */
export function OtherSettings() {
  const { t } = useTranslation();
  const settings = useQuery('settings.get', {});
  return (
    <section className="settings-section" aria-labelledby="other-settings">
      <h2 id="other-settings">{t('settings.other')}</h2>
      {settings.isPending && <Loading lines={6} />}
      {settings.isError && settings.data === undefined && (
        <Failure error={settings.error} onRetry={() => void settings.refetch()} />
      )}
      {settings.data !== undefined && (
        <ul className="setting-list">
          {settings.data
            .filter((setting) => !shownElsewhere.has(setting.path))
            .map((setting) => (
              <SettingRow key={setting.path} setting={setting} />
            ))}
        </ul>
      )}
    </section>
  );
}
