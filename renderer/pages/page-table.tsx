import type { ComponentType } from 'react';
import { Loading } from '../components/loading.tsx';
import { later, type Later } from '../later.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { OverviewPage } from './overview/overview-page.tsx';

/** What the path says besides: `id` in `/history/:id?`. */
export type PageParameters = Readonly<Record<string, string | undefined>>;

export interface PageAt {
  /** As wouter has it. */
  readonly path: string;
  readonly Page: ComponentType<PageParameters> | Later<PageParameters>;
}

const page = (load: () => Promise<ComponentType<PageParameters>>): Later<PageParameters> =>
  later(load, <Loading lines={6} />);

/** Set by the build: whether the page with every component in every state is part of it. */
declare const __DESIGN__: boolean;
const designPages: readonly PageAt[] = __DESIGN__
  ? [
      {
        path: '/design',
        Page: page(async () => (await import('./design/design-page.tsx')).DesignPage),
      },
    ]
  : [];

/** Every page and its path; the first that fits is shown. */
export const pageTable: readonly PageAt[] = [
  { path: '/', Page: OverviewPage },
  {
    path: '/history/patterns',
    Page: page(async () => (await import('./history/patterns/patterns-page.tsx')).PatternsPage),
  },
  {
    path: '/history/map',
    Page: page(async () => (await import('./history/map/map-page.tsx')).MapPage),
  },
  {
    path: '/history/report',
    Page: page(async () => (await import('./report/report-page.tsx')).ReportPage),
  },
  {
    path: '/history/line',
    Page: page(async () => (await import('./line/line-page.tsx')).LinePage),
  },
  {
    path: '/history/:id?',
    Page: page(async () => (await import('./history/history-page.tsx')).HistoryPage),
  },
  {
    path: '/discord',
    Page: page(async () => (await import('./discord/discord-page.tsx')).DiscordPage),
  },
  {
    path: '/discord/:id/:tab?',
    Page: page(async () => (await import('./discord/bot-page.tsx')).BotPage),
  },
  { path: '/logs', Page: page(async () => (await import('./logs/logs-page.tsx')).LogsPage) },
  {
    path: '/settings',
    Page: page(async () => (await import('./settings/settings-page.tsx')).SettingsPage),
  },
  {
    path: '/settings/data',
    Page: page(async () => (await import('./data/data-page.tsx')).DataPage),
  },
  {
    path: '/settings/backups',
    Page: page(async () => (await import('./backups/backups-page.tsx')).BackupsPage),
  },
  {
    path: '/settings/revisions',
    Page: page(async () => (await import('./revisions/revisions-page.tsx')).RevisionsPage),
  },
  {
    path: '/settings/audit',
    Page: page(async () => (await import('./audit/audit-page.tsx')).AuditPage),
  },
  ...designPages,
  { path: '*', Page: NotFoundPage },
];
