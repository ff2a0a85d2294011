import { Suspense, useEffect, useRef } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { Loading } from '../components/loading.tsx';
import { later } from '../later.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { OverviewPage } from './overview/overview-page.tsx';

const HistoryPage = later(async () => (await import('./history/history-page.tsx')).HistoryPage);
const PatternsPage = later(
  async () => (await import('./history/patterns/patterns-page.tsx')).PatternsPage,
);
const MapPage = later(async () => (await import('./history/map/map-page.tsx')).MapPage);
const LinePage = later(async () => (await import('./line/line-page.tsx')).LinePage);
const ReportPage = later(async () => (await import('./report/report-page.tsx')).ReportPage);
const SettingsPage = later(async () => (await import('./settings/settings-page.tsx')).SettingsPage);

const DataPage = later(async () => (await import('./data/data-page.tsx')).DataPage);
const BackupsPage = later(async () => (await import('./backups/backups-page.tsx')).BackupsPage);
const RevisionsPage = later(
  async () => (await import('./revisions/revisions-page.tsx')).RevisionsPage,
);
const DiscordPage = later(async () => (await import('./discord/discord-page.tsx')).DiscordPage);
const BotPage = later(async () => (await import('./discord/bot-page.tsx')).BotPage);
const LogsPage = later(async () => (await import('./logs/logs-page.tsx')).LogsPage);
const AuditPage = later(async () => (await import('./audit/audit-page.tsx')).AuditPage);

/** Set by the build: whether the page with every component in every state is part of it. */
declare const __DESIGN__: boolean;
const DesignPage = __DESIGN__
  ? later(async () => (await import('./design/design-page.tsx')).DesignPage)
  : null;

/** Every page and its URL. */
export function Pages() {
  useFocusOnPageChange();
  return (
    <Suspense fallback={<Loading lines={6} />}>
      <Switch>
        <Route path="/">
          <OverviewPage />
        </Route>
        <Route path="/history/patterns">
          <PatternsPage />
        </Route>
        <Route path="/history/map">
          <MapPage />
        </Route>
        <Route path="/history/report">
          <ReportPage />
        </Route>
        <Route path="/history/line">
          <LinePage />
        </Route>
        <Route path="/history/:id?">{({ id }) => <HistoryPage id={id} />}</Route>
        <Route path="/discord">
          <DiscordPage />
        </Route>
        <Route path="/discord/:bot/:tab?">{({ bot, tab }) => <BotPage id={bot} tab={tab} />}</Route>
        <Route path="/logs">
          <LogsPage />
        </Route>
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
        {DesignPage !== null && (
          <Route path="/design">
            <DesignPage />
          </Route>
        )}
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
