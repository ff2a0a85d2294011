import { lazy, Suspense, useEffect, useRef } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { Loading } from '../components/loading.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { OverviewPage } from './overview/overview-page.tsx';

// Only the first page is in the first load.
const HistoryPage = lazy(async () => ({
  default: (await import('./history/history-page.tsx')).HistoryPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import('./settings/settings-page.tsx')).SettingsPage,
}));

/** Every page and its URL. */
export function Pages() {
  useFocusOnPageChange();
  return (
    <Suspense fallback={<Loading lines={6} />}>
      <Switch>
        <Route path="/">
          <OverviewPage />
        </Route>
        <Route path="/history/:id?">{({ id }) => <HistoryPage id={id} />}</Route>
        <Route path="/settings">
          <SettingsPage />
        </Route>
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </Suspense>
  );
}

/** A screen reader follows to the new page; opening a drawer is not a new page. */
function useFocusOnPageChange(): void {
  const [location] = useLocation();
  const page = location.split('/')[1] ?? '';
  const last = useRef(page);
  useEffect(() => {
    if (last.current === page) return;
    last.current = page;
    document.getElementById('content')?.focus();
    window.scrollTo(0, 0);
  }, [page]);
}
