import { Suspense, useEffect, useRef } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { Loading } from '../components/loading.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { pageTable } from './page-table.ts';
import { usePreload } from './use-preload.ts';

/** The page of the present URL. */
export function Pages() {
  useFocusOnPageChange();
  usePreload();
  return (
    <Suspense fallback={<Loading lines={6} />}>
      <Switch>
        {pageTable.map(({ path, Page }) => (
          <Route key={path} path={path}>
            {(parameters) => <Page {...parameters} />}
          </Route>
        ))}
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </Suspense>
  );
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
