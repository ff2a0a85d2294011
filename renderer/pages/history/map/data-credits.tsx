import { useQuery } from '../../../bridge/use-query.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';

/** Who made the look-ups' data and the map, as their licences ask. */
export function DataCredits() {
  const { t } = useTranslation();
  const about = useQuery('insight.about', {}).data;
  return (
    <footer className="credits quiet small">
      <p>{t('map.naturalEarth')}</p>
      {about?.data.map(({ title, url, licence, madeOn }) => (
        <p key={title}>
          <a href={url} target="_blank" rel="noreferrer">
            {title}
          </a>{' '}
          {madeOn === null ? t('map.credit', { licence }) : t('map.creditOf', { licence, madeOn })}
        </p>
      ))}
    </footer>
  );
}
