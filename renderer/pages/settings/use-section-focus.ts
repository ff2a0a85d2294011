import { type RefObject, useEffect, useRef } from 'react';
import { useHash } from '../../settings/use-hash.ts';

/** For the heading of a section: a link to it leads there although it came after the browser has looked for it. */
export function useSectionFocus(id: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const isLinked = useHash() === id;
  useEffect(() => {
    if (!isLinked) return;
    heading.current?.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
  }, [isLinked]);
  return heading;
}
