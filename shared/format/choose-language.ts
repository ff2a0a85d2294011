import { languageOf } from './reader-locale.ts';
import type { Preferences } from './preferences.ts';

/** The language of the first load, and of everybody for whom there is none of theirs. */
export const fallbackLanguage = 'en';

/** The chosen language; for `auto` the first of the reader's that there is. */
export function chooseLanguage(
  wish: Preferences['language'],
  readerLocales: readonly string[],
  tags: readonly string[],
): string {
  if (tags.includes(wish)) return wish;
  return readerLocales.map(languageOf).find((tag) => tags.includes(tag)) ?? fallbackLanguage;
}
