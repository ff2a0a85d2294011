import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { describeLogs } from './logs-suite.ts';
import { makeBackup } from './make-backup.ts';
import { onDesktop } from './open-on-desktop.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeLogs('the desktop host', onDesktop(), makeBackup);
});
