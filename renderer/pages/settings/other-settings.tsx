import { useTranslation } from 'react-i18next';
import type { SettingView } from '../../../shared/contract/index.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { SettingRow } from './setting-row.tsx';

/** The source list above shows these already. */
const shownElsewhere: ReadonlySet<string> = new Set(['address.sources', 'address.disabledSources']);

function bySection(
  settings: readonly SettingView[],
): readonly (readonly [string, readonly SettingView[]])[] {
  const shown = settings.filter(({ path }) => !shownElsewhere.has(path));
  return [...new Set(shown.map(({ section }) => section))].map((section) => [
    section,
    shown.filter((setting) => setting.section === section),
  ]);
}

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
      {settings.data !== undefined &&
        bySection(settings.data).map(([section, own]) => (
          <div key={section} className="setting-group">
            <h3>{section}</h3>
            <ul className="setting-list">
              {own.map((setting) => (
                <SettingRow key={setting.path} setting={setting} />
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}
