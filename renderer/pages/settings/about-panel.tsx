import { useTranslation } from 'react-i18next';
import { useQuery } from '../../bridge/use-query.ts';

export function AboutPanel() {
  const { t } = useTranslation();
  const about = useQuery('about.get', {});
  if (about.data === undefined) return null;
  return (
    <section className="settings-section" aria-labelledby="about">
      <h2 id="about">{t('settings.about')}</h2>
      <dl className="detail">
        <div>
          <dt>{t('settings.version')}</dt>
          <dd>{about.data.version}</dd>
        </div>
        <div>
          <dt>{t('settings.dataFolder')}</dt>
          <dd>
            <code>{about.data.dataFolder}</code>
          </dd>
        </div>
      </dl>
    </section>
  );
}
