import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { launchServerHost } from './launch-server-host.ts';
import { inBrowser } from './open-in-browser.ts';
import { describeOverview } from './overview-suite.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeOverview('the server host', inBrowser(launchServerHost));
});
