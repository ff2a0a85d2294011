import { CircleOff } from 'lucide-react';
import type { SettingView } from '../../../shared/contract/index.ts';
import { families } from '../../../shared/domain/family.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { SourceRow } from './source-row.tsx';
import { switchLock } from './switch-lock.ts';
import { SwitchThemOn } from './switch-them-on.tsx';
import { useSectionFocus } from './use-section-focus.ts';

/** Everything that comes with the program and can be asked, by family: the owner sees it and can switch it off. */
export function SourceList({ settings }: { readonly settings: readonly SettingView[] }) {
  const { t } = useTranslation();
  const sources = useQuery('sources.list', {});
  const heading = useSectionFocus('sources');
  const builtInOff = switchLock(settings, { builtIn: true })?.kind === 'built-in-off';
  return (
    <section className="settings-section" aria-labelledby="sources">
      <h2 id="sources" ref={heading} tabIndex={-1}>
        {t('settings.sources')}
      </h2>
      <p className="quiet">{t('settings.sourcesLead')}</p>
      {builtInOff && (
        <Notice tone="calm" icon={CircleOff} title={t('settings.builtInOff')}>
          <SwitchThemOn settings={settings} />
        </Notice>
      )}
      {sources.isPending && <Loading lines={8} />}
      {sources.isError && sources.data === undefined && (
        <Failure error={sources.error} onRetry={() => void sources.refetch()} />
      )}
      {sources.data !== undefined &&
        families.map((family) => {
          const own = sources.data.filter((source) => source.family === family && source.builtIn);
          if (own.length === 0) return null;
          return (
            <div key={family} className="source-group">
              <div className="source-group-head">
                <h3>{t(`family.${family}`)}</h3>
                <span className="quiet small">
                  {t('settings.enabledCount', {
                    enabled: own.filter((source) => source.enabled).length,
                    count: own.length,
                  })}
                </span>
              </div>
              <ul className="sources">
                {own.map((source) => (
                  <li key={source.id}>
                    <SourceRow source={source} />
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
    </section>
  );
}
