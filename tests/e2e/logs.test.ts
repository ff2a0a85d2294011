import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needs } from '../support/needs.ts';
import { MockRefusal } from '../support/mock-refusal.ts';
import { launchBrowser, newReader } from './browser.ts';
import { launchMockHost, type MockHostUnderTest } from './launch-mock-host.ts';
import { logsPage } from './pages/logs-page.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describe('a long log', () => {
    let host: MockHostUnderTest;
    let browser: Browser;
    let page: Page;
    let logs: ReturnType<typeof logsPage>;

    beforeAll(async () => {
      host = await launchMockHost(true);
      browser = await launchBrowser();
      page = await (await newReader(browser)).newPage();
      logs = logsPage(page);
      await page.goto(`${host.url}/logs`);
      await logs.rows.last().waitFor();
    });
    afterAll(async () => {
      await browser.close();
      await host.stop();
    });

    it('stays at its end, until somebody scrolls up', async () => {
      host.log.write({ message: 'one more' });
      await logs.row('one more').waitFor();
      expect(await logs.isAtEnd()).toBe(true);
      await logs.toTop();
      await logs.newLines.waitFor();
      host.log.write({ message: 'two more' });
      host.log.write({ message: 'three more' });
      await page.getByRole('button', { name: '2 new lines' }).click();
      await logs.row('three more').waitFor();
      expect(await logs.isAtEnd()).toBe(true);
    });

    it('has few of its lines in the document', async () => {
      expect(await logs.rows.count()).toBeLessThan(60);
    });

    it('narrows to what needs attention', async () => {
      await logs.level.selectOption('warn');
      await page.waitForURL('**/logs?level=warn');
      await expect
        .poll(async () => new Set(await logs.rows.locator('.log-level').allTextContents()))
        .toEqual(new Set(['Warning', 'Error']));
      host.log.write({ message: 'not worth telling' });
      host.log.write({ level: 'error', message: 'it broke inside' });
      await logs.row('it broke inside').waitFor();
      expect(await logs.row('not worth telling').count()).toBe(0);
      await logs.level.selectOption('error');
      await expect
        .poll(async () => new Set(await logs.rows.locator('.log-level').allTextContents()))
        .toEqual(new Set(['Error']));
      await page.goBack();
      await page.goBack();
      await logs.row('not worth telling').waitFor();
      expect(await logs.level.inputValue()).toBe('info');
    });

    it('reads back to its first line and leaves the reader where they were', async () => {
      await logs.toTop();
      // The row of its day is above it.
      const first = await logs.lines.locator('[data-index="1"] .log-line').textContent();
      await logs.older.click();
      await page.waitForFunction(
        (text) =>
          document.querySelector('.log-scroller')?.scrollTop !== 0 &&
          [...document.querySelectorAll('.log-line')].some((line) => line.textContent === text),
        first,
      );
      await logs.older.click();
      await page.getByText('There are no older lines.').waitFor();
      await logs.toTop();
      await logs.row('Started.').waitFor();
    });

    it('goes to a moment on the reader’s clock', async () => {
      const day = new Date(Date.now() - 20 * 3_600_000);
      // Berlin is the reader's zone.
      const text = day
        .toLocaleString('sv', { timeZone: 'Europe/Berlin' })
        .slice(0, 16)
        .replace(' ', 'T');
      await logs.from.fill(text);
      await logs.go.click();
      await page.waitForFunction(() => document.querySelector('.log-scroller')?.scrollTop === 0);
      const shown = await logs.rows.first().locator('time').getAttribute('dateTime');
      const minute = Math.floor(day.getTime() / 60_000) * 60_000;
      await expect
        .poll(async () =>
          Date.parse((await logs.rows.first().locator('time').getAttribute('dateTime')) ?? ''),
        )
        .toBeGreaterThanOrEqual(minute);
      expect(Date.parse(shown ?? '') - minute).toBeLessThan(20 * 60_000);
    });

    it('says that debug lines are not written, and leads to the setting', async () => {
      await page.goto(`${host.url}/logs?level=debug`);
      await page.getByText('Debug lines are not written at the moment.').waitFor();
      await page.getByRole('link', { name: 'Change what is written' }).click();
      await page.waitForURL('**/settings#log.level');
    });

    it('keeps its lines when new ones cannot be read, and goes on by itself', async () => {
      await page.goto(`${host.url}/logs`);
      await logs.rows.last().waitFor();
      host.refuse('logs.page', new MockRefusal(500, { code: 'internal', message: 'It broke.' }));
      await page.getByText('New lines cannot be read right now').waitFor();
      expect(await logs.rows.count()).toBeGreaterThan(5);
      host.refuse('logs.page', null);
      await page.getByText('New lines cannot be read right now').waitFor({ state: 'detached' });
    });

    it('begins anew when the program was started again', async () => {
      host.log.restart(Date.now());
      host.log.write({ part: '', message: 'Started.' });
      await page.getByText('IP Beacon was started again on').waitFor();
      await logs.row('Started.').waitFor();
      expect(await logs.rows.count()).toBe(1);
    });

    it('says what to do when it cannot be read at all', async () => {
      host.refuse('logs.page', new MockRefusal(500, { code: 'internal', message: 'It broke.' }));
      await page.goto(`${host.url}/logs`);
      await page.getByText('It broke.').waitFor();
      host.refuse('logs.page', null);
      await page.getByRole('button', { name: 'Try again' }).click();
      await logs.row('Started.').waitFor();
    });
  });
});
