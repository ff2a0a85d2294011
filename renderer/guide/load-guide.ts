import { type Chapter, chapters } from './chapters.ts';

export interface GuideChapter {
  readonly id: Chapter;
  readonly title: string;
  /** Markdown, without the title. */
  readonly text: string;
}

export interface Guide {
  readonly language: string;
  readonly chapters: readonly GuideChapter[];
}

/** One chunk a language would be nicer; so many small ones come in one go over HTTP all the same. */
const files = import.meta.glob<string>('../../docs/guide/*/*.md', {
  query: '?raw',
  import: 'default',
});

const fileOf = (language: string, id: Chapter): string => `../../docs/guide/${language}/${id}.md`;

/** The title is the first line; every chapter has one. */
export function readChapter(id: Chapter, markdown: string): GuideChapter {
  const [first = '', ...rest] = markdown.split('\n');
  return { id, title: first.replace(/^# /, ''), text: rest.join('\n').trim() };
}

/** The guide in a language, or in English when it is not translated. */
export async function loadGuide(language: string): Promise<Guide> {
  const chosen = fileOf(language, 'start') in files ? language : 'en';
  const loaded = await Promise.all(
    chapters.map(async (id) => readChapter(id, (await files[fileOf(chosen, id)]?.()) ?? '')),
  );
  return { language: chosen, chapters: loaded };
}
