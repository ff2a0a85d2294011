import { useEffect, useState } from 'react';
import { useRouter } from 'wouter';
import { pageAt } from './page-at.ts';
import type { PlaceInApp } from './page-location.ts';
import type { PageAt } from './page-table.tsx';

interface PageAhead extends PlaceInApp {
  readonly page: PageAt;
  /** What was shown when it was pointed at. */
  readonly from: PageAt;
}

/** Who only crosses a link on the way elsewhere is off it by then. */
const restMs = 80;
/** What is drawn ahead shows what was known then, and does not follow: whoever rests longer gets it afresh. */
const freshMs = 10_000;

const linkAt = (target: EventTarget | null): HTMLAnchorElement | null => {
  const link = target instanceof Element ? target.closest('a[href^="/"]') : null;
  return link instanceof HTMLAnchorElement ? link : null;
};

/**
 * The page that somebody is about to go to: who points at a link, or has come to it by keyboard, will follow it. Its
 * code is brought at once; it is drawn ahead when the pointer rests there. Null for the page that is shown, for one
 * with a thing of its own in the path, which most often opens over what is shown, and for none.
 */
export function usePageAhead(shown: PageAt): PageAhead | null {
  const { parser } = useRouter();
  const [ahead, setAhead] = useState<PageAhead | null>(null);
  // Once it or another one is shown it is ahead no longer, nor after that has been left again.
  const isOver = ahead !== null && ahead.from !== shown;
  if (isOver) setAhead(null);

  useEffect(() => {
    let pointedAt: Element | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const point = ({ target }: Event): void => {
      const link = linkAt(target);
      if (link === pointedAt) return;
      pointedAt = link;
      clearTimeout(timer);
      setAhead(null);
      if (link === null) return;
      const { pathname: path, search } = link;
      const { page, parameters } = pageAt(parser, path);
      const isReady = 'preload' in page.Page ? page.Page.preload() : Promise.resolve(true);
      if (page === shown || Object.values(parameters).some((value) => value !== undefined)) return;
      timer = setTimeout(async () => {
        if (!(await isReady) || pointedAt !== link) return;
        setAhead({ from: shown, page, path, search });
        timer = setTimeout(() => {
          pointedAt = null;
          setAhead(null);
        }, freshMs);
      }, restMs);
    };
    const events = ['pointerover', 'focusin'] as const;
    for (const event of events) document.addEventListener(event, point, { passive: true });
    return () => {
      clearTimeout(timer);
      pointedAt = null;
      for (const event of events) document.removeEventListener(event, point);
    };
  }, [parser, shown]);

  return isOver ? null : ahead;
}
