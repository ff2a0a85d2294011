import { type LocaleTexts, pluralKeys, withoutPlural } from './locale-texts.ts';
import { mayBeSame } from './untranslated-words.ts';

const placeholdersOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{([^}]+)\}\}/g)].map(([, name = '']) => name).toSorted();

/** The keys a language must have: those of English, each plural in the forms that the language has. */
function keysFor(tag: string, english: LocaleTexts): ReadonlySet<string> {
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
  const plurals = pluralKeys(english);
  const single = [...english.keys()].filter((key) => !plurals.has(withoutPlural(key)));
  const formsOf = (key: string): readonly string[] =>
    pluralCategories.map((category) => `${key}_${category}`);
  return new Set([...single, ...[...plurals].flatMap(formsOf)]);
}

/** The English text of a key; of a plural's form that English does not have, the one for many. */
const englishOf = (key: string, english: LocaleTexts): string =>
  english.get(key) ?? english.get(`${withoutPlural(key)}_other`) ?? '';

/**
 * A text holds what its English one holds. In the forms of none, one and two the number may be said in words: "one
 * source", Arabic "مصدران".
 */
function placeholderProblem(key: string, text: string, english: LocaleTexts): string | null {
  const original = englishOf(key, english);
  const [wanted, found] = [placeholdersOf(original), placeholdersOf(text)];
  const maySpellOut = /_(zero|one|two)$/.test(key);
  const left = wanted.filter((name) => !found.includes(name));
  const isRight =
    found.every((name) => wanted.includes(name)) && left.length <= (maySpellOut ? 1 : 0);
  return isRight ? null : `${key}: has the placeholders [${found.join()}], not [${wanted.join()}]`;
}

/** What people type: the same word may do in several languages, and Discord knows no Arabic names at all. */
const typedName = /^botCommand\..+\.name$/;

/** What is left to do for a language, a line each. */
export function translationProblems(
  tag: string,
  english: LocaleTexts,
  texts: LocaleTexts,
): readonly string[] {
  const wanted = keysFor(tag, english);
  const missing = [...wanted]
    .filter((key) => !texts.has(key))
    .map((key) => `${key}: is missing, "${englishOf(key, english)}"`);
  const superfluous = [...texts.keys()]
    .filter((key) => !wanted.has(key))
    .map((key) => `${key}: is not in English, or a form that the language does not have`);
  const translated = [...texts].filter(([key]) => wanted.has(key));
  const empty = translated
    .filter(([, text]) => text.trim() === '')
    .map(([key]) => `${key}: is empty`);
  const untranslated = translated
    .filter(([key, text]) => text === english.get(key) && !mayBeSame(tag, text))
    .filter(([key]) => !typedName.test(key))
    .map(([key, text]) => `${key}: is the English text, "${text}"`);
  const placeholders = translated.flatMap(
    ([key, text]) => placeholderProblem(key, text, english) ?? [],
  );
  return [...missing, ...superfluous, ...empty, ...untranslated, ...placeholders];
}
