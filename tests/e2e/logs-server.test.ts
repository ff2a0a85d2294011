import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needs } from '../support/needs.ts';
import { launchServerHost } from './launch-server-host.ts';
import type { HostUnderTest } from './host-under-test.ts';
import { describeLogs } from './logs-suite.ts';
import { openSignedIn, type OpenHost } from './open-signed-in.ts';
import { logsPage } from './pages/logs-page.ts';
import { downloaded } from './save-to-downloads.ts';

const send = async (page: Page, call: string, input: object): Promise<void> => {
  const status = await page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(path, { method: 'POST', headers, body })).status;
    },
    [`/api/${call}`, JSON.stringify(input)] as const,
  );
  if (status !== 200) throw new Error(`${call} was answered with ${status}.`);
};

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeLogs('the server host', launchServerHost, (_host, page) =>
    page
      .evaluate(() => crypto.randomUUID())
      .then((job) => send(page, 'backups.create', { passphrase: null, job })),
  );

  describe('the log of the server host', () => {
    let open: OpenHost<HostUnderTest>;

    beforeAll(async () => {
      open = await openSignedIn(launchServerHost);
    });
    afterAll(() => open.close());

    it('shows and gives away nothing secret', async () => {
      const { host, page } = open;
      const canary = 'canary-5d1c';
      const came: Promise<string>[] = [];
      page.on('response', (response) => {
        if (response.url().includes('/api/logs.page')) came.push(response.text());
      });
      // Somebody pastes a whole link where a file is meant; why it cannot be read is written down, place and all.
      await send(page, 'settings.set', { path: 'log.level', value: 'debug' });
      const value = `https://ada:${canary}@cities.example/city.mmdb?key=${canary}`;
      await send(page, 'settings.set', { path: 'insight.cityData', value });
      await send(page, 'address.check', {});
      const logs = logsPage(page);
      await page.goto(`${host.url}/logs?level=debug`);
      await logs.row('cities.example').getByText('[redacted]').waitFor();
      const file = await downloaded(page, () => logs.download.click());
      const seen = [...(await Promise.all(came)), file.bytes.toString(), await page.content()];
      const token = host.signInLink.split('#')[1] ?? 'no token';
      expect(seen.filter((text) => text.includes(canary) || text.includes(token))).toEqual([]);
      expect(file.bytes.toString()).toContain('cities.example/city.mmdb?[redacted]');
    });
  });
});
