import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { fillHistory } from './fill-history.ts';
import { describeLine } from './line-suite.ts';
import { onDesktop } from './open-on-desktop.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeLine('the desktop host', onDesktop({ fill: fillHistory }));
});
