import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { launchServerHost } from './launch-server-host.ts';
import { describePages } from './pages-suite.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describePages('the server host', launchServerHost);
});
