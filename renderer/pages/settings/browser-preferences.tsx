import { Moon, Sun, SunMoon } from 'lucide-react';
import { Segmented } from '../../components/segmented.tsx';
import { Select } from '../../components/select.tsx';
import { knownTimeZone } from '../../../shared/format/known-time-zone.ts';
import { languages } from '../../../shared/format/languages.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { clocks, dateOrders, numberForms } from '../../../shared/format/preferences.ts';
import { setPreference, usePreferences } from '../../preferences/use-preferences.ts';
import { chooseTheme, useTheme } from '../../theme-store.ts';
import { PreferenceExample } from './preference-example.tsx';
import { timeZones } from './time-zones.ts';

const themes = [
  { value: 'system', icon: SunMoon },
  { value: 'light', icon: Sun },
  { value: 'dark', icon: Moon },
] as const;

/** Language, time zone, forms and appearance, in force at once. */
export function BrowserPreferences() {
  const { t, i18n } = useTranslation();
  const preferences = usePreferences();
  const theme = useTheme((state) => state.theme);
  const shownLanguage = languages.find(({ tag }) => tag === i18n.language)?.name ?? i18n.language;
  return (
    <div className="preferences">
      <div className="preference-fields">
        <Select
          label={t('thisBrowser.language')}
          value={preferences.language}
          options={[
            {
              value: 'auto',
              text:
                preferences.language === 'auto'
                  ? t('thisBrowser.autoWith', { value: shownLanguage })
                  : t('thisBrowser.auto'),
            },
            ...languages.map(({ tag, name }) => ({ value: tag, text: name })),
          ]}
          onChange={(language) => setPreference('language', language)}
        />
        <Select
          label={t('thisBrowser.timeZone')}
          value={preferences.timeZone}
          options={[
            {
              value: 'auto',
              text: t('thisBrowser.autoWith', { value: knownTimeZone('auto') }),
            },
            ...timeZones(preferences.timeZone).map((zone) => ({ value: zone, text: zone })),
          ]}
          onChange={(timeZone) => setPreference('timeZone', timeZone)}
        />
        <Select
          label={t('thisBrowser.dates')}
          value={preferences.dates}
          options={dateOrders.map((order) => ({
            value: order,
            text: t(`thisBrowser.dateForms.${order}`),
          }))}
          onChange={(dates) => setPreference('dates', dates)}
        />
        <Select
          label={t('thisBrowser.numbers')}
          value={preferences.numbers}
          options={numberForms.map((form) => ({
            value: form,
            text: form === 'auto' ? t('thisBrowser.dateForms.auto') : form,
          }))}
          onChange={(numbers) => setPreference('numbers', numbers)}
        />
        <Segmented
          label={t('thisBrowser.clock')}
          value={preferences.clock}
          options={clocks.map((clock) => ({
            value: clock,
            text: t(`thisBrowser.clocks.${clock}`),
          }))}
          onChange={(clock) => setPreference('clock', clock)}
        />
        <Segmented
          label={t('thisBrowser.theme')}
          value={theme}
          options={themes.map(({ value, icon }) => ({
            value,
            icon,
            text: t(`thisBrowser.themes.${value}`),
          }))}
          onChange={chooseTheme}
        />
      </div>
      <PreferenceExample />
    </div>
  );
}
