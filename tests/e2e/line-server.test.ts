import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { launchLivedHost } from './launch-lived-host.ts';
import { describeLine } from './line-suite.ts';
import { inBrowser } from './open-in-browser.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeLine('the server host', inBrowser(launchLivedHost));
});
