import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { describeHistory } from './history-suite.ts';
import { describeHistoryViews } from './history-views-suite.ts';
import { launchLivedHost } from './launch-lived-host.ts';
import { inBrowser } from './open-in-browser.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeHistory('the server host', inBrowser(launchLivedHost));
  describeHistoryViews('the server host', inBrowser(launchLivedHost));
});
