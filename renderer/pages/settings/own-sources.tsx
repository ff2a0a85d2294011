import { useTranslation } from 'react-i18next';
import { useQuery } from '../../bridge/use-query.ts';
import { CodeBlock } from '../../components/code-block.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { ownSourcesExample } from './own-sources-example.ts';

/** Where one's own sources are written, with an example to start from. */
export function OwnSources() {
  const { t } = useTranslation();
  const about = useQuery('about.get', {});
  return (
    <section className="settings-section" aria-labelledby="own-sources">
      <h2 id="own-sources">{t('settings.ownSources')}</h2>
      <p className="quiet">{t('settings.ownSourcesLead')}</p>
      {about.data !== undefined && (
        <p className="path">
          <span className="quiet">{t('settings.configFile')}</span>
          <code>{about.data.configFile}</code>
          <CopyButton
            text={about.data.configFile}
            label={t('settings.copyPath')}
            done={t('settings.pathCopied')}
          />
        </p>
      )}
      <CodeBlock
        code={ownSourcesExample}
        copyLabel={t('settings.copyExample')}
        copied={t('settings.exampleCopied')}
      />
    </section>
  );
}
