import type { ReactNode } from 'react';
import { TextButton } from '../components/text-button.tsx';
import type { Chapter } from './chapters.ts';
import { guideTarget } from './guide-target.ts';

interface GuideLinkProps {
  readonly href: string | undefined;
  readonly onOpen: (chapter: Chapter) => void;
  readonly children: ReactNode;
}

/** A link of the guide: to another chapter, which opens in place, or out of the program. */
export function GuideLink({ href, onOpen, children }: GuideLinkProps) {
  const target = guideTarget(href);
  switch (target.kind) {
    case 'chapter':
      return <TextButton onPress={() => onOpen(target.chapter)}>{children}</TextButton>;
    case 'outside':
      return (
        <a href={target.href} target="_blank" rel="noreferrer">
          {children}
        </a>
      );
    default:
      return <span>{children}</span>;
  }
}
