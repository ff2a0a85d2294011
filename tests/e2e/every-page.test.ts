import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { describeEveryPage } from './every-page-suite.ts';
import { launchMockHost } from './launch-mock-host.ts';
import { inBrowser } from './open-in-browser.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeEveryPage(
    'the mock host',
    inBrowser(launchMockHost),
    [
      '/',
      '/history',
      '/history/57',
      '/history/patterns',
      '/history/map',
      '/history/line',
      '/history/report',
      '/discord',
      '/discord/home',
      '/discord/home/places',
      '/discord/home/access',
      '/discord/home/log',
      '/logs',
      '/settings',
      '/settings/data',
      '/settings/backups',
      '/settings/revisions',
      '/settings/audit',
      '/nowhere',
    ],
    true,
  );
});
