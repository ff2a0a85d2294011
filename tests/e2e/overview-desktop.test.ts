import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { onDesktop } from './open-on-desktop.ts';
import { describeOverview } from './overview-suite.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeOverview('the desktop host', onDesktop());
});
