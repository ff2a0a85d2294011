import i18next from 'i18next';
import { surface } from '../bridge/surface.ts';
import { type Format, sharedFormat } from '../format/use-format.ts';
import { preferenceStore } from '../preferences/use-preferences.ts';
import { chooseLanguage, fallbackLanguage } from '../../shared/format/choose-language.ts';
import { countFormatter } from '../../shared/format/count-formatter.ts';
import { createLanguageLoader } from './language-loader.ts';
import { languages } from '../../shared/format/languages.ts';
import { loadLocalePart } from './load-locale-part.ts';
import { showLanguage } from './show-language.ts';
import { textsOn } from './texts-on.ts';

const loader = createLanguageLoader(loadLocalePart, (tag, texts) => {
  i18next.addResourceBundle(tag, 'translation', textsOn(surface, texts), true);
});

const formatNow = (): Format => sharedFormat(i18next, preferenceStore.getState());

const wanted = (): string =>
  chooseLanguage(
    preferenceStore.getState().language,
    navigator.languages,
    languages.map(({ tag }) => tag),
  );

/** Every text of the interface comes from shared/locales. Resolves when the reader's language is shown. */
export async function startTranslation(): Promise<void> {
  void i18next.use(countFormatter((count) => formatNow().number(count))).init({
    lng: fallbackLanguage,
    fallbackLng: fallbackLanguage,
    resources: {},
    initAsync: false,
    // React escapes what it renders.
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  // Also when the language stays: numbers inside texts follow the other preferences.
  preferenceStore.subscribe(() => void follow());
  window.addEventListener('languagechange', () => void follow());
  await loader.load(fallbackLanguage);
  await follow();
}

async function follow(): Promise<void> {
  const tag = wanted();
  try {
    await loader.load(tag);
  } catch {
    // What was shown stays: the program may be restarting, or have been updated since the page was loaded.
    return;
  }
  // Another one may have been chosen meanwhile.
  if (tag !== wanted()) return;
  const language = languages.find((each) => each.tag === tag);
  if (language !== undefined) showLanguage(language, document.documentElement, () => localStorage);
  await i18next.changeLanguage(tag);
}

/** Before a page is shown that is not in the first load. Asked for again after a failure only. */
export const loadLaterTexts = (): Promise<void> => loader.loadLater(i18next.language);

/** For a part of the page in another language than the rest; rejects when it cannot be loaded. */
export const loadTextsIn = (tag: string): Promise<void> => loader.loadLater(tag);
