import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Drawer } from '../components/drawer.tsx';
import { Loading } from '../components/loading.tsx';
import { SearchField } from '../components/search-field.tsx';
import { useTranslation } from '../i18n/use-translation.ts';
import type { Chapter } from './chapters.ts';
import { ChapterText } from './chapter-text.tsx';
import { findInGuide } from './find-in-guide.ts';
import { loadGuide } from './load-guide.ts';
import '../styles/guide.css';

interface HelpDrawerProps {
  /** What is open at first: what the guide says of the page. */
  readonly chapter: Chapter;
  readonly onClose: () => void;
}

/** The guide, which is part of the program: it needs no line. */
export function HelpDrawer({ chapter, onClose }: HelpDrawerProps) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState(chapter);
  const [question, setQuestion] = useState('');
  const guide = useQuery({
    queryKey: ['guide', i18n.language],
    queryFn: () => loadGuide(i18n.language),
    staleTime: Infinity,
  });
  const all = guide.data?.chapters ?? [];
  const found = findInGuide(all, question);
  const shown = found.find(({ id }) => id === open) ?? found[0];

  return (
    <Drawer title={t('guide.title')} onClose={onClose}>
      <SearchField label={t('guide.search')} value={question} onChange={setQuestion} />
      {guide.isPending && <Loading lines={8} />}
      {guide.isError && (
        <p className="field-error" role="alert">
          {t('guide.failed')}
        </p>
      )}
      {guide.isSuccess && (
        <>
          {guide.data.language !== i18n.language && (
            <p className="small quiet">{t('guide.onlyEnglish')}</p>
          )}
          <nav className="guide-chapters" aria-label={t('guide.chapters')}>
            {found.map(({ id, title }) => (
              <button
                key={id}
                type="button"
                className="guide-chapter"
                aria-current={id === shown?.id}
                onClick={() => setOpen(id)}
              >
                {title}
              </button>
            ))}
          </nav>
          {shown === undefined ? (
            <p className="quiet">{t('guide.none', { question })}</p>
          ) : (
            <ChapterText
              key={shown.id}
              chapter={shown}
              lang={guide.data.language}
              onOpen={setOpen}
            />
          )}
        </>
      )}
    </Drawer>
  );
}
