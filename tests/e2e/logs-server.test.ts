import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needs } from '../support/needs.ts';
import { launchServerHost } from './launch-server-host.ts';
import type { HostUnderTest } from './host-under-test.ts';
import { makeBackup } from './make-backup.ts';
import { describeLogs } from './logs-suite.ts';
import { inBrowser, type PagesInBrowser } from './open-in-browser.ts';
import { logsPage } from './pages/logs-page.ts';
import { downloaded } from './save-to-downloads.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeLogs('the server host', inBrowser(launchServerHost), makeBackup);

  describe('the log of the server host', () => {
    let pages: PagesInBrowser<HostUnderTest>;

    beforeAll(async () => {
      pages = await inBrowser(launchServerHost)();
    });
    afterAll(() => pages.close());

    it('shows and gives away nothing secret', async () => {
      const { host, page, ask } = pages;
      const canary = 'canary-5d1c';
      const came: Promise<string>[] = [];
      page.on('response', (response) => {
        if (response.url().includes('/api/logs.page')) came.push(response.text());
      });
      // Somebody pastes a whole link where a file is meant; why it cannot be read is written down, place and all.
      await ask('settings.set', { path: 'log.level', value: 'debug' });
      const value = `https://ada:${canary}@cities.example/city.mmdb?key=${canary}`;
      await ask('settings.set', { path: 'insight.cityData', value });
      await ask('address.check', {});
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
