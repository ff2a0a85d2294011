/** The chapters of docs/guide, in their order. */
export const chapters = [
  'start',
  'overview',
  'history',
  'line',
  'sources',
  'settings',
  'data',
  'discord',
  'logs',
  'running',
  'keyboard',
] as const;
export type Chapter = (typeof chapters)[number];

const chapterOfPage: readonly (readonly [page: string, chapter: Chapter])[] = [
  ['/history/line', 'line'],
  ['/history/report', 'line'],
  ['/history', 'history'],
  ['/discord', 'discord'],
  ['/logs', 'logs'],
  ['/settings/data', 'data'],
  ['/settings/backups', 'data'],
  ['/settings', 'settings'],
];

/** What the guide says of a page. */
export const chapterFor = (location: string): Chapter =>
  chapterOfPage.find(([page]) => location === page || location.startsWith(`${page}/`))?.[1] ??
  'overview';
