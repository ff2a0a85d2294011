import type { GuideChapter } from './load-guide.ts';

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();

/** The chapters that have every word of the question; those that have it in their title come first. */
export function findInGuide(
  chapters: readonly GuideChapter[],
  question: string,
): readonly GuideChapter[] {
  const words = plain(question).split(/\s+/).filter(Boolean);
  const has = (text: string) => words.every((word) => plain(text).includes(word));
  const found = chapters.filter(({ title, text }) => has(`${title} ${text}`));
  return [...found.filter(({ title }) => has(title)), ...found.filter(({ title }) => !has(title))];
}
