import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import first from '../../shared/locales/en.json?first';

/** Every text of the interface comes from shared/locales; English is complete and the fallback. */
export function startTranslation(): void {
  void i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: first } },
    initAsync: false,
    // React escapes what it renders.
    interpolation: { escapeValue: false },
  });
}

let later: Promise<void> | null = null;

/** Before a page is shown that is not in the first load. Asked for again after a failure only. */
export function loadLaterTexts(): Promise<void> {
  later ??= import('../../shared/locales/en.json?later').then(
    ({ default: texts }) => void i18next.addResourceBundle('en', 'translation', texts, true),
    (error: unknown) => {
      later = null;
      throw error;
    },
  );
  return later;
}
