import { useMemo } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import type { Chapter } from './chapters.ts';
import { GuideLink } from './guide-link.tsx';
import type { GuideChapter } from './load-guide.ts';

interface ChapterTextProps {
  readonly chapter: GuideChapter;
  readonly lang: string;
  readonly onOpen: (chapter: Chapter) => void;
}

/** One chapter. Its links lead to other chapters, or out of the program in a tab of their own. */
export function ChapterText({ chapter, lang, onOpen }: ChapterTextProps) {
  const parts = useMemo(() => partsOf(onOpen), [onOpen]);
  return (
    <article className="guide-text" lang={lang}>
      <h3>{chapter.title}</h3>
      <Markdown remarkPlugins={[remarkGfm]} components={parts}>
        {chapter.text}
      </Markdown>
    </article>
  );
}

const partsOf = (onOpen: (chapter: Chapter) => void): Components => ({
  // The drawer's title is the second level, the chapter's the third.
  h2: 'h4',
  a: ({ href, children }) => (
    <GuideLink href={href} onOpen={onOpen}>
      {children}
    </GuideLink>
  ),
  table: ({ children }) => (
    <div className="guide-table">
      <table>{children}</table>
    </div>
  ),
});
