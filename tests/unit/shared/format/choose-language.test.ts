import { expect, it } from 'vitest';
import { chooseLanguage } from '../../../../shared/format/choose-language.ts';

const tags = ['en', 'de', 'ar'];

it.each([
  ['the chosen one', 'ar', ['de-AT'], 'ar'],
  ['the first of the reader’s that there is', 'auto', ['pl-PL', 'de-AT', 'en'], 'de'],
  ['English when there is none of theirs', 'auto', ['pl-PL', 'nonsense_'], 'en'],
  ['the reader’s when the chosen one is gone', 'fr', ['de'], 'de'],
] as const)('the language is %s', (_what, wish, readerLocales, language) => {
  expect(chooseLanguage(wish, readerLocales, tags)).toBe(language);
});
