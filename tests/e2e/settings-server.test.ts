import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { launchServerHost } from './launch-server-host.ts';
import { describeSettings } from './settings-suite.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeSettings('the server host', launchServerHost);
});
