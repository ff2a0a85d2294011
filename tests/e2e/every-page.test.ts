import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { describeEveryPage } from './every-page-suite.ts';
import { launchMockHost } from './launch-mock-host.ts';
import { inBrowser } from './open-in-browser.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  // Those that show nothing on a server that has just been started; the others: every-page-server.test.ts.
  describeEveryPage('the mock host', inBrowser(launchMockHost), [
    '/discord',
    '/discord/home',
    '/discord/home/places',
    '/discord/home/access',
    '/discord/home/log',
    '/logs',
    '/settings/data',
    '/settings/backups',
    '/settings/revisions',
    '/settings/audit',
  ]);
});
