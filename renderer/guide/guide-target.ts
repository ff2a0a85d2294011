import { type Chapter, chapters } from './chapters.ts';

export type GuideTarget =
  | { readonly kind: 'chapter'; readonly chapter: Chapter }
  | { readonly kind: 'outside'; readonly href: string }
  | { readonly kind: 'none' };

/** Where a link of the guide leads: to a chapter, out by https, or nowhere. */
export function guideTarget(href: string | undefined): GuideTarget {
  const name = /^(?:\.\/)?([\w-]+)\.md$/.exec(href ?? '')?.[1];
  const chapter = chapters.find((each) => each === name);
  if (chapter !== undefined) return { kind: 'chapter', chapter };
  if (href !== undefined && URL.canParse(href) && new URL(href).protocol === 'https:') {
    return { kind: 'outside', href };
  }
  return { kind: 'none' };
}
