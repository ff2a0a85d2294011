import { useQuery } from '../../bridge/use-query.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useSectionFocus } from './use-section-focus.ts';

/** Which version runs, and where its files are. */
export function AboutPanel() {
  const { t } = useTranslation();
  const about = useQuery('about.get', {});
  const heading = useSectionFocus('about');
  return (
    <section className="settings-section" aria-labelledby="about">
      <h2 id="about" ref={heading} tabIndex={-1}>
        {t('settings.about')}
      </h2>
      {about.data !== undefined && (
        <dl className="detail">
          <div>
            <dt>{t('settings.version')}</dt>
            <dd>{about.data.version}</dd>
          </div>
          <div>
            <dt>{t('settings.configFile')}</dt>
            <dd className="path">
              <code dir="ltr">{about.data.configFile}</code>
              <CopyButton
                text={about.data.configFile}
                label={t('settings.copyPath')}
                done={t('settings.pathCopied')}
              />
            </dd>
          </div>
          <div>
            <dt>{t('settings.dataFolder')}</dt>
            <dd>
              <code dir="ltr">{about.data.dataFolder}</code>
            </dd>
          </div>
        </dl>
      )}
    </section>
  );
}
