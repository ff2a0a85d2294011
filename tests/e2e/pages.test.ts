import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { launchMockHost } from './launch-mock-host.ts';
import { inBrowser } from './open-in-browser.ts';
import { describePages } from './pages-suite.ts';
import { describeSignIn } from './sign-in-suite.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeSignIn('the mock host', launchMockHost);
  describePages('the mock host', inBrowser(launchMockHost));
});
