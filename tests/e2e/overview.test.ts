import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { launchMockHost } from './launch-mock-host.ts';
import { inBrowser } from './open-in-browser.ts';
import { describeOverview } from './overview-suite.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeOverview('the mock host', inBrowser(launchMockHost));
});
