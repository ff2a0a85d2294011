// The page as a program of its own: its manifest, and its service worker while the host comes and goes.

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { confirmedSnapshot } from '../support/canned-snapshots.ts';
import { needs } from '../support/needs.ts';
import { accessibilityProblems, keepScreenshot, launchWholeBrowser, newReader } from './browser.ts';
import { launchMockHost, type MockHostUnderTest } from './launch-mock-host.ts';

describe.skipIf(!needs('chromium'))('the installed page', () => {
  let browser: Browser;
  let host: MockHostUnderTest;
  let page: Page;

  beforeAll(async () => {
    browser = await launchWholeBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    host = await launchMockHost(true);
    page = await (await newReader(browser, { serviceWorkers: 'allow' })).newPage();
  });
  afterEach(async () => {
    await page.context().close();
    await host.stop();
  });

  async function openAndKeep(): Promise<void> {
    await page.goto(host.url);
    await page.locator('.family').first().waitFor();
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    // `ready` comes with the activation, the taking over of open pages just after it.
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  }

  it('has a manifest that a browser finds nothing wrong with', async () => {
    await page.goto(host.url);
    const devTools = await page.context().newCDPSession(page);
    const { errors, url } = await devTools.send('Page.getAppManifest');
    expect({ errors, url }).toEqual({ errors: [], url: `${host.url}/manifest.webmanifest` });
    // A profile of no name, as tests have, installs nothing.
    const { installabilityErrors } = await devTools.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
  });

  it('opens without its host, says so, and goes on when the host is back', async () => {
    await openAndKeep();
    const { port } = host.mock;
    await host.stop();
    await page.goto(`${host.url}/history`);
    await page.getByText('IP Beacon did not answer').waitFor();
    expect(await page.getByText('203.0.113.47').count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await keepScreenshot(page, 'installed-without-host');
    host = await launchMockHost(true, port);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { level: 1, name: 'History' }).waitFor();
  });

  it('keeps nothing that the host has answered', async () => {
    await openAndKeep();
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return { names, paths: all.flat().map(({ url }) => new URL(url).pathname) };
    });
    expect(kept.names).toEqual([expect.stringMatching(/^ip-beacon-shell-[0-9a-f]{12}$/)]);
    expect(
      kept.paths.filter(
        (path) => !/^\/(assets\/[\w.-]+\.(js|css)|theme\.js|[\w-]+\.svg)?$/.test(path),
      ),
    ).toEqual([]);
    expect(kept.paths.length).toBeGreaterThan(4);
  });

  it('shows what the host says now, not what it said before', async () => {
    await openAndKeep();
    const now = confirmedSnapshot(Date.now());
    const ipv4 = { ...now.families.ipv4, addresses: ['198.51.100.99'] };
    host.world.snapshot = { ...now, revision: 99, families: { ...now.families, ipv4 } };
    await page.reload();
    await page.getByText('198.51.100.99').first().waitFor();
  });
});
