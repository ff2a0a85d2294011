// The states of the history's pages that a host with a history does not show of its own accord.

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MockRefusal } from '../support/mock-refusal.ts';
import { needs } from '../support/needs.ts';
import { accessibilityProblems, keepScreenshot, launchBrowser, newReader } from './browser.ts';
import { launchMockHost, type MockHostUnderTest } from './launch-mock-host.ts';
import { historyPage } from './pages/history-page.ts';

const message = 'The history is being moved.';
const refusal = new MockRefusal(500, { code: 'internal', message });

describe.skipIf(!needs('chromium'))('in Chromium, the history', () => {
  let browser: Browser;
  let host: MockHostUnderTest;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    host = await launchMockHost(true);
    page = await (await newReader(browser)).newPage();
  });
  afterEach(async () => {
    await page.context().close();
    await host.stop();
  });

  it.each([
    ['/history', 'No change yet'],
    ['/history/patterns', 'No pattern yet'],
    ['/history/map', 'No place yet'],
  ])('teaches at %s what will stand there: %s', async (path, title) => {
    host.world.history = [];
    await page.goto(host.url + path);
    await page.getByRole('heading', { name: title }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await keepScreenshot(page, `state-${path.slice(1).replace('/', '-')}-empty`);
  });

  it('says at the map when the filters leave nothing', async () => {
    await page.goto(`${host.url}/history/map?country=FR`);
    await page.getByText('No change matches all of these filters.').waitFor();
  });

  it.each([
    ['history.changes', '/history'],
    ['history.patterns', '/history/patterns'],
    ['history.patterns', '/history/map'],
    ['history.change', '/history/57'],
    ['history.outages', '/history/report'],
  ] as const)('says why %s failed at %s, and tries again when asked to', async (name, path) => {
    host.refuse(name, refusal);
    await page.goto(host.url + path);
    const failed = page.getByText(message);
    await failed.first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    host.refuse(name, null);
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await failed.first().waitFor({ state: 'detached' });
  });

  it('puts a new change on top by itself', async () => {
    const [newest, ...older] = host.world.history;
    if (newest === undefined) throw new Error('Some are canned.');
    host.world.history = older;
    await page.goto(`${host.url}/history`);
    const history = historyPage(page);
    await history.total.getByText('58 changes').waitFor();
    host.world.history = [newest, ...older];
    host.mock.push('change', newest);
    await history.total.getByText('59 changes').waitFor();
    await history.row(1).getByText(host.address).first().waitFor();
  });
});
