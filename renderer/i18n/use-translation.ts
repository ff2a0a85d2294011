import i18next, { type i18n, type TFunction } from 'i18next';
import { createContext, useContext } from 'react';
import { type LookUpText, rememberTexts } from '../../shared/format/remember-texts.ts';

export interface Translation {
  readonly t: TFunction;
  readonly i18n: i18n;
}

/** In the language of this moment, with numbers as they are written now. */
export function translationBy(instance: i18n): Translation {
  const text = rememberTexts(instance.getFixedT(instance.language) as LookUpText);
  const t = (key: string, values: object = {}): string => text(key, values);
  return { t: t as TFunction, i18n: instance };
}

// One for all that is on screen. The hook of react-i18next copies its whole instance and subscribes anew for each
// component, which took a tenth of the time in which a page was drawn.
export const TranslationContext = createContext<Translation>(translationBy(i18next));

/** The texts, in the language of the page or of the part of it (InLanguage) that this component is in. */
export const useTranslation = (): Translation => useContext(TranslationContext);
