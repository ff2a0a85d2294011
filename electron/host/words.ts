import { createInstance } from 'i18next';
import { chooseLanguage, fallbackLanguage } from '../../shared/format/choose-language.ts';
import { countFormatter } from '../../shared/format/count-formatter.ts';
import { formatFor } from '../../shared/format/format-for.ts';
import { languages } from '../../shared/format/languages.ts';
import { noPreferences } from '../../shared/format/preferences.ts';
import { rememberTexts } from '../../shared/format/remember-texts.ts';
import type { Words } from '../../shared/format/words.ts';

export type { Words } from '../../shared/format/words.ts';

export interface WordsWishes {
  /** `auto`, or a tag of one of the languages there are. */
  readonly language: string;
  /** What the system says its owner reads, the best first: `de-AT`. */
  readonly systemLocales: readonly string[];
  /** The texts of a language (shared/locales). */
  readonly load: (tag: string) => Promise<object>;
}

/** English stands in for a text, and for a whole language, that cannot be had. */
export async function createWords({ language, systemLocales, load }: WordsWishes): Promise<Words> {
  const tags = languages.map(({ tag }) => tag);
  const tag = chooseLanguage(language, systemLocales, tags);
  const translation = createInstance();
  const words = rememberTexts((key, values) => translation.t(key, { ...values }));
  const format = formatFor(
    { preferences: noPreferences, language: tag, readerLocales: systemLocales },
    words,
  );
  await translation.use(countFormatter((count) => format.number(count))).init({
    lng: tag,
    fallbackLng: fallbackLanguage,
    resources: {
      [fallbackLanguage]: { translation: await load(fallbackLanguage) },
      ...(tag !== fallbackLanguage && { [tag]: { translation: await load(tag) } }),
    },
    // Nothing of it is HTML.
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  return { language: tag, words, format };
}
