import { useEffect } from 'react';
import { matchRoute, useRouter } from 'wouter';
import { pageTable } from './page-table.ts';

/** Who points at a link, or has come to it by keyboard, will follow it: its page is on its way before the press. */
export function usePreload(): void {
  const { parser } = useRouter();
  useEffect(() => {
    const preload = ({ target }: Event): void => {
      const link = target instanceof Element ? target.closest('a[href^="/"]') : null;
      const [path] = link?.getAttribute('href')?.split(/[?#]/) ?? [];
      if (path === undefined) return;
      const found = pageTable.find(({ path: pattern }) => matchRoute(parser, pattern, path)[0]);
      if (found !== undefined && 'preload' in found.Page) found.Page.preload();
    };
    const events = ['pointerover', 'focusin'] as const;
    for (const event of events) document.addEventListener(event, preload, { passive: true });
    return () => {
      for (const event of events) document.removeEventListener(event, preload);
    };
  }, [parser]);
}
