// Word order, grammar and spaces differ between languages: a sentence has to be one text.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentenceProblems } from '../../support/sentence-problems.ts';

const root = join(import.meta.dirname, '../../../renderer');
/** Shown while the program is developed only. */
const developmentOnly = /^pages\/design\//;

const problemsIn = (code: string): readonly string[] =>
  sentenceProblems('page.tsx', code).map((problem) => problem.replace(/^page\.tsx:\d+ /, ''));

describe('a text of the interface', () => {
  it('is a whole sentence, and one that has a key', () => {
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !developmentOnly.test(file),
    );
    expect(files.length).toBeGreaterThan(100);
    const problems = files.flatMap((file) =>
      sentenceProblems(file, readFileSync(join(root, file), 'utf8')),
    );
    expect(problems).toEqual([]);
  });
});

describe('the search for sentences put together from pieces', () => {
  it.each([
    ["t('a') + value", 'joins texts with +'],
    ["'x: ' + (known ? t('a') : t('b'))", 'joins texts with +'],
    ["`${t('a')} ${value}`", 'joins texts in a template'],
    ["`${t('a')} of it`", 'has words beside a text in a template'],
    ["<p>{t('a')} {value}</p>", 'joins texts side by side'],
    ["<p>{t('a')}: {t('b')}</p>", 'joins texts side by side'],
    ["<p>{t('a')}{' '}{known && t('b')}</p>", 'joins texts side by side'],
    ['<p>Hello</p>', 'has a text that is no key: "Hello"'],
    ["<p>{'Hello'}</p>", 'has a text that is no key: "Hello"'],
    ['<img alt="A map" />', 'has a text that is no key: "A map"'],
    ['<p aria-label={"Hello"} />', 'has a text that is no key: "Hello"'],
    ["known ? t('a') : null; const all = `${made} ${value}`", 'joins texts in a template'],
  ])('finds %s', (code, problem) => {
    expect(problemsIn(`const made = ${code};`)).toContain(problem);
  });

  it.each([
    "`${t('a')} · ${t('b')}`",
    "<p>{t('a')} · {t('b')}</p>",
    "<p>{t('a')}{known && ` · ${t('b')}`}</p>",
    "<>{value !== null && <b>{value}</b>}{t('a') !== '' && <p>{t('a')}</p>}</>",
    "<p><Icon /> {t('a')}</p>",
    "<dl><dt>{t('a')}</dt> <dd>{value}</dd></dl>",
    '<p>{value} {other}</p>',
    '<p>→</p>',
    '<p className="lead" id={\'part\'}>{t(`state.${state}`)}</p>',
    "t('a', { value: `${first}–${last}` })",
  ])('lets %s be', (code) => {
    expect(problemsIn(`const made = ${code};`)).toEqual([]);
  });
});
