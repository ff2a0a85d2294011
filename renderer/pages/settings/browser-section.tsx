import { surface } from '../../bridge/surface.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { BrowserPreferences } from './browser-preferences.tsx';
import { SignOut } from './sign-out.tsx';
import { useSectionFocus } from './use-section-focus.ts';

/** How this reader wants to see things; nobody else is changed by it. */
export function BrowserSection() {
  const { t } = useTranslation();
  const heading = useSectionFocus('this-browser');
  return (
    <section className="settings-section" aria-labelledby="this-browser">
      <h2 id="this-browser" ref={heading} tabIndex={-1}>
        {t('settings.browser')}
      </h2>
      <p className="quiet">{t('settings.browserLead')}</p>
      <BrowserPreferences />
      {surface === 'browser' && <SignOut />}
    </section>
  );
}
