import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { launchServerHost } from './launch-server-host.ts';
import { inBrowser } from './open-in-browser.ts';
import { describeSettingEditors } from './settings-editors-suite.ts';
import { describeSettings } from './settings-suite.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeSettings('the server host', inBrowser(launchServerHost));
  describeSettingEditors('the server host', inBrowser(launchServerHost), {
    id: 'echo-0',
    address: '81.2.69.142',
  });
});
