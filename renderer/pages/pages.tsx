import { Activity, useEffect, useRef } from 'react';
import { useLocation, useRouter } from 'wouter';
import { pageAt } from './page-at.ts';
import { PagePlace } from './page-place.tsx';
import { usePageAhead } from './use-page-ahead.ts';

/** The page of the present URL, and out of sight the one somebody points at: a press has only to show it. */
export function Pages() {
  useFocusOnPageChange();
  const { parser } = useRouter();
  const [path] = useLocation();
  const { page } = pageAt(parser, path);
  const ahead = usePageAhead(page);
  return [{ page, path, search: '' }, ...(ahead === null ? [] : [ahead])].map((place) => (
    <Activity key={place.page.path} mode={place.page === page ? 'visible' : 'hidden'}>
      <PagePlace path={place.path} search={place.search} />
    </Activity>
  ));
}

/** Without what only opens a drawer over it: `/history/7`. */
const pageOf = (location: string): string => {
  const [, first = '', second = ''] = location.split('/');
  if (first === 'discord') return location;
  const hasPagesBelow = first === 'settings' || (first === 'history' && !/^\d*$/.test(second));
  return hasPagesBelow ? `${first}/${second}` : first;
};

/** A screen reader follows to the new page; opening a drawer is not a new page. */
function useFocusOnPageChange(): void {
  const [location] = useLocation();
  const page = pageOf(location);
  const last = useRef(page);
  useEffect(() => {
    if (last.current === page) return;
    last.current = page;
    // A link to a place inside a page leads there, not to its top.
    if (window.location.hash !== '') return;
    document.getElementById('content')?.focus();
    window.scrollTo(0, 0);
  }, [page]);
}
