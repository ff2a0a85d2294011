import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { launchServerHost } from './launch-server-host.ts';
import { inBrowser } from './open-in-browser.ts';
import { describePages } from './pages-suite.ts';
import { describeSignIn } from './sign-in-suite.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeSignIn('the server host', launchServerHost);
  describePages('the server host', inBrowser(launchServerHost));
});
