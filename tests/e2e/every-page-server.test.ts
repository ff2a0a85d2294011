import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { describeEveryPage } from './every-page-suite.ts';
import { launchLivedHost } from './launch-lived-host.ts';
import { inBrowser } from './open-in-browser.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeEveryPage('the server host', inBrowser(launchLivedHost), [
    '/',
    '/history?first=2020-01-01&asn=64496',
    '/history/57',
    '/history/patterns',
    '/history/map',
    '/history/line?range=30d',
    '/history/report',
    '/discord',
    '/settings',
    '/settings/data',
    '/settings/backups',
    '/settings/revisions',
    '/settings/audit',
    '/nowhere',
  ]);
});
