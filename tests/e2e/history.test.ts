import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { describeHistory } from './history-suite.ts';
import { describeHistoryViews } from './history-views-suite.ts';
import { launchMockHost } from './launch-mock-host.ts';
import { inBrowser } from './open-in-browser.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeHistory('the mock host', inBrowser(launchMockHost));
  describeHistoryViews('the mock host', inBrowser(launchMockHost));
});
