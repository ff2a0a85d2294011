import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { describeData } from './data-suite.ts';
import { launchMockHost } from './launch-mock-host.ts';
import { inBrowser } from './open-in-browser.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeData('the mock host', inBrowser(launchMockHost));
});
