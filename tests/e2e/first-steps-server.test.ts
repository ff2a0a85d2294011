import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { describeFirstSteps } from './first-steps-suite.ts';
import { launchServerHost } from './launch-server-host.ts';
import { inBrowser } from './open-in-browser.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeFirstSteps(
    'the server host',
    inBrowser(() => launchServerHost({ firstStepsDone: false })),
  );
});
