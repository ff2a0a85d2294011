import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { describeData } from './data-suite.ts';
import { launchServerHost } from './launch-server-host.ts';
import { inBrowser } from './open-in-browser.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeData('the server host', inBrowser(launchServerHost));
});
