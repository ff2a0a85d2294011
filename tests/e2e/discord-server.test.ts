import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { describeDiscord } from './discord-suite.ts';
import { launchServerHost } from './launch-server-host.ts';
import { inBrowser } from './open-in-browser.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeDiscord('the server host', (environment) =>
    inBrowser(() => launchServerHost({ environment })),
  );
});
