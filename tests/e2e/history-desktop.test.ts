import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { fillHistory } from './fill-history.ts';
import { describeHistory } from './history-suite.ts';
import { describeHistoryViews } from './history-views-suite.ts';
import { onDesktop } from './open-on-desktop.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeHistory('the desktop host', onDesktop({ fill: fillHistory }));
  describeHistoryViews('the desktop host', onDesktop({ fill: fillHistory }));
});
