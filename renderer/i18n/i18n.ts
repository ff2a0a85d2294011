import { use } from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '../../shared/locales/en.json';

/** Every text of the interface comes from shared/locales; English is complete and the fallback. */
export function startTranslation(): void {
  void use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    initAsync: false,
    // React escapes what it renders.
    interpolation: { escapeValue: false },
  });
}
