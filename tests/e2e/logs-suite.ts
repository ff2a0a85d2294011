import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accessibilityProblems,
  keepScreenshot,
  launchBrowser,
  newReader,
  sidewaysOverflow,
  watchConsole,
} from './browser.ts';
import type { HostUnderTest } from './host-under-test.ts';
import { logsPage } from './pages/logs-page.ts';
import { signInPage } from './pages/sign-in-page.ts';
import { downloaded, saveToDownloads } from './save-to-downloads.ts';
import { tabTo } from './tab-to.ts';

/** axe takes seconds for each look at a page with much on it. */
const manyLooksMs = 60_000;

/**
 * What the page of the log does on any host, in the order in which somebody would do it.
 * @param launch a host whose log begins with "Started."
 * @param makeBackup makes it write down that "a backup was made"
 */
export function describeLogs<Host extends HostUnderTest>(
  name: string,
  launch: () => Promise<Host>,
  makeBackup: (host: Host, page: Page) => Promise<void>,
): void {
  describe(`the page of the log of ${name}`, () => {
    let host: Host;
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    let complaints: readonly string[];
    let logs: ReturnType<typeof logsPage>;

    beforeAll(async () => {
      host = await launch();
      browser = await launchBrowser();
      context = await newReader(browser, { acceptDownloads: true });
      await saveToDownloads(context);
      complaints = watchConsole(context);
      page = await context.newPage();
      page.setDefaultTimeout(10_000);
      logs = logsPage(page);
      await page.goto(host.signInLink);
      await signInPage(page).notNow();
      await page.getByRole('button', { name: 'Check now' }).waitFor();
    });
    afterAll(async () => {
      await browser.close();
      await host.stop();
    });

    it('is reached by keyboard, and has a title', async () => {
      await tabTo(page, page.getByRole('link', { name: 'Logs' }));
      await page.keyboard.press('Enter');
      await page.waitForURL('**/logs');
      await logs.rows.last().waitFor();
      expect(await page.title()).toContain('Logs');
    });

    it('shows a new line within two seconds', async () => {
      const before = await logs.row('a backup was made').count();
      await makeBackup(host, page);
      await logs.row('a backup was made').waitFor({ timeout: 5_000 });
      expect(before).toBeLessThanOrEqual(1);
      expect(await logs.isAtEnd()).toBe(true);
    });

    it('narrows by text, level and part, and keeps it in its URL', async () => {
      await logs.text.fill('STARTED');
      await logs.row('Started.').waitFor();
      await page.waitForURL('**/logs?text=STARTED');
      expect(await logs.rows.count()).toBe(1);
      expect(await logs.rows.locator('mark').allTextContents()).toEqual(['Started']);
      await page.reload();
      await logs.row('Started.').waitFor();
      await logs.text.fill('');
      await logs.part.selectOption('backup');
      await page.waitForURL('**/logs?part=backup');
      await logs.row('a backup was made').waitFor();
      expect(new Set(await logs.rows.locator('.log-part').allTextContents())).toEqual(
        new Set(['backup']),
      );
      await logs.level.selectOption('error');
      await page.getByText('No line matches').waitFor();
      await page.getByRole('button', { name: 'Show the usual lines' }).click();
      await page.waitForURL('**/logs');
    });

    it('opens a line by keyboard, moves on from it with the arrows, and copies it', async () => {
      await logs.text.fill('backup');
      const line = logs.row('a backup was made');
      // Other lines take the place of what was shown; what was open in it is closed.
      await line.locator('mark').waitFor();
      await line.focus();
      await page.keyboard.press('Enter');
      expect(await line.getAttribute('aria-expanded')).toBe('true');
      expect(JSON.parse((await logs.details.first().textContent()) ?? '')).toHaveProperty('name');
      await logs.copyLine.first().click();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z INFO {2}backup a backup was made \{"/);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Home');
      await page.waitForFunction(() => document.activeElement?.matches('.log-line'));
      await logs.text.fill('');
      await page.waitForURL('**/logs');
    });

    it('stands still while it is paused', async () => {
      await logs.pause.click();
      await page.getByText('Paused').waitFor();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await makeBackup(host, page);
      await page.waitForTimeout(1_500);
      expect(asked.filter((url) => url.includes('logs.page'))).toEqual([]);
      await logs.goOn.click();
      await page.getByText('Following').waitFor();
    });

    it('gives its lines away as text', async () => {
      const file = await downloaded(page, () => logs.download.click());
      expect(file.name).toMatch(/^ip-beacon-log-\d{4}-\d\d-\d\dT\d{6}\.txt$/);
      const lines = file.bytes.toString().trimEnd().split('\n');
      expect(lines.some((line) => / INFO {2}(\w+ )?Started\./.test(line))).toBe(true);
      expect(lines.every((line) => /^\d{4}-\d\d-\d\dT[\d:.]+Z [A-Z]+ /.test(line))).toBe(true);
      await logs.copyShown.click();
      await page
        .getByText(/lines copied$/)
        .first()
        .waitFor();
    });

    it(
      'fits a narrow screen and runs from right to left, without accessibility problems',
      { timeout: manyLooksMs },
      async () => {
        expect(await accessibilityProblems(page)).toEqual([]);
        await page.setViewportSize({ width: 360, height: 740 });
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await sidewaysOverflow(page)).toBe(0);
        expect(await accessibilityProblems(page)).toEqual([]);
        await page.evaluate(() => (document.documentElement.dir = 'rtl'));
        expect(await sidewaysOverflow(page)).toBe(0);
        await keepScreenshot(page, `logs/${name.replaceAll(' ', '-')}-360`);
        expect(complaints).toEqual([]);
      },
    );
  });
}
