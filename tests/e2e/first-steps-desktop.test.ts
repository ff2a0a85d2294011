import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { describeFirstSteps } from './first-steps-suite.ts';
import { onDesktop } from './open-on-desktop.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeFirstSteps('the desktop host', onDesktop({ firstStepsDone: false }));
});
