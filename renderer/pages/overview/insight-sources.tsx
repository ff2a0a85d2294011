import { useQuery } from '../../bridge/use-query.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** Where network and place come from: their licences ask for it wherever they are shown, and readers may. */
export function InsightSources() {
  const { t } = useTranslation();
  const about = useQuery('insight.about', {});
  const data = about.data?.data ?? [];
  if (data.length === 0) return null;
  return (
    <section aria-labelledby="insight-sources" className="insight-sources small">
      <h3 id="insight-sources" className="small">
        {t('evidenceDrawer.insight')}
      </h3>
      <p className="quiet">{t('evidenceDrawer.insightDetail')}</p>
      <ul>
        {data.map(({ title, url, licence, madeOn }) => (
          <li key={title}>
            <a href={url} target="_blank" rel="noreferrer">
              {title}
            </a>{' '}
            <span className="quiet">
              {madeOn === null
                ? t('evidenceDrawer.licence', { licence })
                : t('evidenceDrawer.licenceOf', { licence, madeOn })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
