import { useTranslation } from 'react-i18next';
import { families } from '../../../shared/domain/family.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { SourceRow } from './source-row.tsx';

/** Everything that is ever asked, by family: the owner sees it and can switch it off. */
export function SourceList() {
  const { t } = useTranslation();
  const sources = useQuery('sources.list', {});
  return (
    <section className="settings-section" aria-labelledby="sources">
      <h2 id="sources">{t('settings.sources')}</h2>
      <p className="quiet">{t('settings.sourcesLead')}</p>
      {sources.isPending && <Loading lines={8} />}
      {sources.isError && sources.data === undefined && (
        <Failure error={sources.error} onRetry={() => void sources.refetch()} />
      )}
      {sources.data !== undefined &&
        families.map((family) => {
          const own = sources.data.filter((source) => source.family === family);
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
                  <SourceRow key={source.id} source={source} />
                ))}
              </ul>
            </div>
          );
        })}
    </section>
  );
}
