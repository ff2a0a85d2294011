// Every language that the reader can choose says all that English says. To see what is left to do for one that is not
// in the list yet: LANGUAGES=de,fr npx vitest run tests/unit/renderer/locale-translations.test.ts

import { describe, expect, it } from 'vitest';
import { isRightToLeft } from '../../../shared/format/reader-locale.ts';
import { languages } from '../../../shared/format/languages.ts';
import { descriptorTexts } from '../../support/descriptor-texts.ts';
import { flatTexts, type LocaleTexts, readLocale } from '../../support/locale-texts.ts';
import { translationProblems } from '../../support/translation-problems.ts';

const asked = (process.env['LANGUAGES'] ?? '').split(',').filter((tag) => tag !== '');
const tags = [...new Set([...languages.map(({ tag }) => tag), ...asked])];

/** The settings' own texts stand in English in their sections, elsewhere beside all the others. */
const toTranslate: LocaleTexts = new Map([...readLocale('en'), ...descriptorTexts()]);

describe('the languages', () => {
  it('have tags, names and directions that browsers know', () => {
    for (const { tag, name, dir } of languages) {
      expect(new Intl.DisplayNames(tag, { type: 'language' }).of(tag)).toBeDefined();
      expect(new Intl.PluralRules(tag).resolvedOptions().locale).toBe(tag);
      expect({ tag, name: name.length > 1, dir }).toEqual({
        tag,
        name: true,
        dir: isRightToLeft(tag) ? 'rtl' : 'ltr',
      });
    }
    expect(new Set(tags).size).toBe(tags.length);
  });

  it.each(tags.filter((tag) => tag !== 'en'))('%s says all that English says', (tag) => {
    expect(translationProblems(tag, toTranslate, readLocale(tag))).toEqual([]);
  });

  it('have English plurals in both of their forms', () => {
    const problems = translationProblems('en', readLocale('en'), readLocale('en'));
    expect(problems.filter((problem) => !problem.includes('is the English text'))).toEqual([]);
  });

  it('are compared with texts of which each is a text', () => {
    expect([...toTranslate].filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(toTranslate.size).toBeGreaterThan(500);
  });
});

describe('what is left to do for a language', () => {
  const english = flatTexts({
    page: { title: 'Sign in', dns: 'DNS', at: 'at {{time}}' },
    rows_one: '{{rows}} row of {{table}}',
    rows_other: '{{rows}} rows of {{table}}',
  });
  const german = {
    page: { title: 'Anmelden', dns: 'DNS', at: 'um {{time}}' },
    rows_one: 'eine Zeile von {{table}}',
    rows_other: '{{rows}} Zeilen von {{table}}',
  };
  const problems = (texts: object, tag = 'de') =>
    translationProblems(tag, english, flatTexts(texts));

  it('is nothing when all is said', () => {
    expect(problems(german)).toEqual([]);
  });

  it('names what is missing, superfluous and empty', () => {
    const { at: _, ...page } = german.page;
    expect(problems({ ...german, page, extra: 'Mehr' })).toEqual([
      'page.at: is missing, "at {{time}}"',
      'extra: is not in English, or a form that the language does not have',
    ]);
    expect(problems({ ...german, page: { ...german.page, title: ' ' } })).toEqual([
      'page.title: is empty',
    ]);
  });

  it('names a text that is still the English one', () => {
    expect(problems({ ...german, page: { ...german.page, title: 'Sign in' } })).toEqual([
      'page.title: is the English text, "Sign in"',
    ]);
  });

  it('names other placeholders than the English ones', () => {
    expect(problems({ ...german, page: { ...german.page, at: 'um {{zeit}}' } })).toEqual([
      'page.at: has the placeholders [zeit], not [time]',
    ]);
    expect(problems({ ...german, rows_other: 'Zeilen von {{table}}' })).toEqual([
      'rows_other: has the placeholders [table], not [rows,table]',
    ]);
  });

  it('asks for the forms of a plural that the language has', () => {
    const { rows_one: _one, rows_other, ...rest } = german;
    const missing = 'is missing, "{{rows}} rows of {{table}}"';
    expect(problems({ ...rest, rows_other }, 'ja')).toEqual([]);
    expect(problems(german, 'ar').toSorted()).toEqual([
      `rows_few: ${missing}`,
      `rows_many: ${missing}`,
      `rows_two: ${missing}`,
      `rows_zero: ${missing}`,
    ]);
    expect(problems(german, 'fr')).toEqual([`rows_many: ${missing}`]);
  });
});
