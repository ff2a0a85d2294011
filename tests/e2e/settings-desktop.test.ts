import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { onDesktop } from './open-on-desktop.ts';
import { describeSettingEditors } from './settings-editors-suite.ts';
import { describeSettings } from './settings-suite.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeSettings('the desktop host', onDesktop());
  describeSettingEditors('the desktop host', onDesktop(), {
    id: 'echo-0',
    address: '81.2.69.142',
  });
});
