import { createInstance, type TFunction } from 'i18next';
import en from '../../shared/locales/en.json' with { type: 'json' };

/** The English texts, as the interface uses them. */
export function english(): TFunction {
  const instance = createInstance();
  void instance.init({
    lng: 'en',
    resources: { en: { translation: en } },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return instance.t;
}
