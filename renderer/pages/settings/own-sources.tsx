import type { SettingView } from '../../../shared/contract/index.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useSectionFocus } from './use-section-focus.ts';
import { OwnSourceEditor } from './own-source-editor.tsx';

/** Sources of one's own, edited here as in the file. */
export function OwnSources({ settings }: { readonly settings: readonly SettingView[] }) {
  const { t } = useTranslation();
  const heading = useSectionFocus('own-sources');
  const setting = settings.find(({ path }) => path === 'address.sources');
  if (setting === undefined) return null;
  return (
    <section className="settings-section" aria-labelledby="own-sources">
      <h2 id="own-sources" ref={heading} tabIndex={-1}>
        {t('settings.ownSources')}
      </h2>
      <p className="quiet">{t('settings.ownSourcesLead')}</p>
      <OwnSourceEditor setting={setting} />
    </section>
  );
}
