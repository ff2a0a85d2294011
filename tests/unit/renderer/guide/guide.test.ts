import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chapterFor, chapters } from '../../../../renderer/guide/chapters.ts';
import { findInGuide } from '../../../../renderer/guide/find-in-guide.ts';
import { guideTarget } from '../../../../renderer/guide/guide-target.ts';
import { readChapter } from '../../../../renderer/guide/load-guide.ts';

const folder = resolve(import.meta.dirname, '../../../../docs/guide');
const languages = readdirSync(folder);

describe.each(languages)('the guide in "%s"', (language) => {
  it('has every chapter, and no other', () => {
    expect(readdirSync(join(folder, language)).toSorted()).toEqual(
      chapters.map((id) => `${id}.md`).toSorted(),
    );
  });

  it.each(chapters)(
    'has a chapter "%s" with a title, a text and links that lead somewhere',
    (id) => {
      const file = join(folder, language, `${id}.md`);
      const markdown = existsSync(file) ? readFileSync(file, 'utf8') : '';
      const { title, text } = readChapter(id, markdown);
      expect(markdown.startsWith('# ')).toBe(true);
      expect(title.length).toBeGreaterThan(2);
      expect(text.length).toBeGreaterThan(100);
      const links = [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, href]) => href);
      expect(links.filter((href) => guideTarget(href).kind === 'none')).toEqual([]);
    },
  );
});

describe('chapterFor', () => {
  it.each([
    ['/', 'overview'],
    ['/history', 'history'],
    ['/history/17', 'history'],
    ['/history/line', 'line'],
    ['/history/report', 'line'],
    ['/settings/backups', 'data'],
    ['/settings/audit', 'settings'],
    ['/nowhere', 'overview'],
  ])('opens at %s the chapter %s', (location, chapter) => {
    expect(chapterFor(location)).toBe(chapter);
  });
});

describe('guideTarget', () => {
  it.each([
    ['sources.md', { kind: 'chapter', chapter: 'sources' }],
    ['./data.md', { kind: 'chapter', chapter: 'data' }],
    ['https://example.org/a', { kind: 'outside', href: 'https://example.org/a' }],
    ['nothing.md', { kind: 'none' }],
    ['http://example.org/', { kind: 'none' }],
    ['javascript:alert(1)', { kind: 'none' }],
    [undefined, { kind: 'none' }],
  ])('reads %s', (href, link) => {
    expect(guideTarget(href)).toEqual(link);
  });
});

describe('findInGuide', () => {
  const guide = [
    readChapter('logs', '# Logs\n\nRead the backups too.'),
    readChapter('data', '# Data and Backups\n\nÉvery night.'),
  ];
  const found = (question: string) => findInGuide(guide, question).map(({ id }) => id);

  it('puts what has it in the title first', () => {
    expect(found('backups')).toEqual(['data', 'logs']);
  });

  it('wants every word, whatever its case and marks', () => {
    expect(found('every NIGHT')).toEqual(['data']);
    expect(found('every day')).toEqual([]);
    expect(found('')).toEqual(['logs', 'data']);
  });
});
