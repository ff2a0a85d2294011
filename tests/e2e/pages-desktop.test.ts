import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { onDesktop } from './open-on-desktop.ts';
import { describePages } from './pages-suite.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describePages('the desktop host', onDesktop());
});
