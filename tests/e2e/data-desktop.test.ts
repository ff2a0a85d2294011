import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { describeData } from './data-suite.ts';
import { onDesktop } from './open-on-desktop.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeData('the desktop host', onDesktop());
});
