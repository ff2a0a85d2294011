// 100,000 changes. How fast it scrolls is measured by the bench; here, that it stays a short document that is whole.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cannedHistory } from '../support/canned-history.ts';
import { needs } from '../support/needs.ts';
import { launchBrowser, newReader } from './browser.ts';
import { launchMockHost, type MockHostUnderTest } from './launch-mock-host.ts';
import { historyPage } from './pages/history-page.ts';

const changes = 100_000;
/** Twice what a screen of 860 px holds with the spare rows above and below. */
const mostRows = 60;
const mostNodes = 2_500;

describe.skipIf(!needs('chromium'))('100,000 changes in Chromium', () => {
  let host: MockHostUnderTest;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    host = await launchMockHost(true);
    host.world.history = cannedHistory(changes, Date.now());
    browser = await launchBrowser();
    page = await (await newReader(browser)).newPage();
    await page.goto(`${host.url}/history`);
    await historyPage(page).rows.first().waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await host.stop();
  });

  const size = () =>
    page.evaluate(() => ({
      rows: document.querySelectorAll('.changes-row').length,
      nodes: document.querySelectorAll('*').length,
    }));

  /** All rows that are on the screen, with what is in them. */
  const drawn = () =>
    page.waitForFunction(() => {
      const rows = [...document.querySelectorAll('.changes-row')];
      const seen = rows.filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return bottom > 0 && top < window.innerHeight;
      });
      return seen.length > 3 && seen.every((row) => row.querySelector('a') !== null);
    });

  it('make a scrollbar of the right length at once', async () => {
    expect(await historyPage(page).total.textContent()).toBe('100,000 changes');
    expect(await historyPage(page).table.getAttribute('aria-rowcount')).toBe('100001');
    expect(
      await page.evaluate(() => document.querySelector('.changes-body')?.clientHeight ?? 0),
    ).toBe(changes * 68);
  });

  it('show rows wherever the window is, in a document that does not grow', async () => {
    for (const share of [0.1, 0.37, 0.5, 0.82, 0.999, 0]) {
      await page.evaluate((part) => {
        window.scrollTo(0, part * document.documentElement.scrollHeight);
      }, share);
      await drawn();
      const { rows, nodes } = await size();
      expect(rows).toBeLessThanOrEqual(mostRows);
      expect(nodes).toBeLessThanOrEqual(mostNodes);
    }
  });

  it('are scrolled through without a gap, and asked for a page at a time', async () => {
    const asked = new Set<string>();
    page.on('request', (request) => {
      if (request.url().includes('/api/history.changes')) asked.add(request.url());
    });
    await page.evaluate(async () => {
      for (let turn = 0; turn < 120; turn += 1) {
        window.scrollBy(0, 400);
        await new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
        if (document.querySelectorAll('.changes-row').length === 0) throw new Error('A gap.');
      }
    });
    await drawn();
    // 48,000 px are 706 rows, of which the first page was there.
    expect(asked.size).toBeLessThanOrEqual(4);
    expect((await size()).rows).toBeLessThanOrEqual(mostRows);
  });

  it('give the focus to the row a key leads to, although the window has not come to rest', async () => {
    const history = historyPage(page);
    await page.evaluate(() => {
      window.scrollTo(0, 0);
      const moving = setInterval(() => window.dispatchEvent(new Event('scroll')), 20);
      Reflect.set(window, 'rest', () => clearInterval(moving));
    });
    await history.row(1).getByRole('link').focus();
    await page.keyboard.press('End');
    await history.row(changes).locator('a:focus').waitFor();
    await page.evaluate(() => Reflect.get(window, 'rest')());
    await page.keyboard.press('Home');
    await history.row(1).locator('a:focus').waitFor();
  });

  it('lead to the last one by one key, and to one that is known by its address', async () => {
    const history = historyPage(page);
    await page.evaluate(() => window.scrollTo(0, 0));
    await history.row(1).getByRole('link').focus();
    await page.keyboard.press('End');
    await history.row(changes).locator('a:focus').waitFor();
    await page.keyboard.press('Home');
    await history.row(1).locator('a:focus').waitFor();
    await page.goto(`${host.url}/history/1`);
    await history.drawerTitle.getByText('Change 1', { exact: true }).waitFor();
  });
});
