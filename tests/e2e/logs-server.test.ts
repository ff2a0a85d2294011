import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { launchServerHost } from './launch-server-host.ts';
import { describeLogs } from './logs-suite.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeLogs('the server host', launchServerHost, async (_host, page) => {
    const status = await page.evaluate(
      async () =>
        (
          await fetch('/api/backups.create', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ passphrase: null, job: crypto.randomUUID() }),
          })
        ).status,
    );
    if (status !== 200) throw new Error(`The backup was answered with ${status}.`);
  });
});
