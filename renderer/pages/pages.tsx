import { type ComponentType, lazy, Suspense, useEffect, useRef } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { Loading } from '../components/loading.tsx';
import { loadLaterTexts } from '../i18n/i18n.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { OverviewPage } from './overview/overview-page.tsx';

/** Only the first page and its texts are in the first load. */
const later = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => {
    const [page] = await Promise.all([load(), loadLaterTexts()]);
    return { default: page };
  });

const HistoryPage = later(async () => (await import('./history/history-page.tsx')).HistoryPage);
const SettingsPage = later(async () => (await import('./settings/settings-page.tsx')).SettingsPage);

const DataPage = later(async () => (await import('./data/data-page.tsx')).DataPage);
const BackupsPage = later(async () => (await import('./backups/backups-page.tsx')).BackupsPage);
const RevisionsPage = later(
  async () => (await import('./revisions/revisions-page.tsx')).RevisionsPage,
);
const AuditPage = later(async () => (await import('./audit/audit-page.tsx')).AuditPage);

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
        <Route path="/settings/data">
          <DataPage />
        </Route>
        <Route path="/settings/backups">
          <BackupsPage />
        </Route>
        <Route path="/settings/revisions">
          <RevisionsPage />
        </Route>
        <Route path="/settings/audit">
          <AuditPage />
        </Route>
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
  return first === 'settings' ? `${first}/${second}` : first;
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
