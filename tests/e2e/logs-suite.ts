import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems, keepScreenshot, sidewaysOverflow } from './browser.ts';
import type { PagesUnderTest } from './pages-under-test.ts';
import { logsPage } from './pages/logs-page.ts';
import { downloaded } from './save-to-downloads.ts';
import { tabTo } from './tab-to.ts';

/**
 * What the page of the log does on any host, in the order in which somebody would do it.
 * @param open those of a host whose log begins with "Started."
 * @param makeBackup makes it write down that "a backup was made"
 */
export function describeLogs<Pages extends PagesUnderTest>(
  name: string,
  open: () => Promise<Pages>,
  makeBackup: (pages: Pages) => Promise<void>,
): void {
  describe(`the page of the log of ${name}`, () => {
    let pages: Pages;
    let page: Page;
    let logs: ReturnType<typeof logsPage>;

    beforeAll(async () => {
      pages = await open();
      ({ page } = pages);
      logs = logsPage(page);
    });
    afterAll(() => pages.close());

    it('is reached by keyboard, and has a title', async () => {
      await tabTo(page, page.getByRole('link', { name: 'Logs' }));
      await page.keyboard.press('Enter');
      await page.waitForURL('**/logs');
      await logs.rows.last().waitFor();
      expect(await page.title()).toContain('Logs');
    });

    it('shows a new line within two seconds', async () => {
      const before = await logs.row('a backup was made').count();
      await makeBackup(pages);
      await logs.row('a backup was made').waitFor();
      expect(before).toBeLessThanOrEqual(1);
      expect(await logs.isAtEnd()).toBe(true);
    });

    it('narrows by text, level and part, and keeps it in its URL', async () => {
      await logs.text.fill('STARTED');
      await logs.row('Started.').waitFor();
      await page.waitForURL('**/logs?text=STARTED');
      await expect.poll(() => logs.rows.count()).toBe(1);
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
      await page.waitForURL('**/logs?text=backup');
      const unmarked = logs.rows.filter({ hasNot: page.locator('mark') });
      await expect.poll(() => unmarked.count()).toBe(0);
      await line.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => line.getAttribute('aria-expanded')).toBe('true');
      expect(JSON.parse((await logs.details.first().textContent()) ?? '')).toHaveProperty('name');
      await logs.copyLine.first().click();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z INFO {2}backup a backup was made \{"/);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Home');
      await page.waitForFunction(() => document.activeElement?.matches('.log-line'));
      await logs.text.fill('');
      await page.waitForURL('**/logs');
      await logs.row('Started.').waitFor();
    });

    it('stands still while it is paused', async () => {
      await logs.pause.click();
      await page.getByText('Paused').waitFor();
      const shown = await logs.rows.allTextContents();
      await makeBackup(pages);
      // As long as a new line takes at most when it is not paused, and more.
      await page.waitForTimeout(1_500);
      expect(await logs.rows.allTextContents()).toEqual(shown);
      await logs.goOn.click();
      await page.getByText('Following').waitFor();
      await expect.poll(() => logs.rows.allTextContents()).not.toEqual(shown);
    });

    it('goes to a moment, and back to the newest line', async () => {
      const at = localText(Date.now() - 60_000);
      await logs.from.fill(at);
      await logs.from.press('Enter');
      // The lines that were shown before stay until the others are there.
      await expect
        .poll(async () => {
          const shown = await logs.rows.first().locator('time').getAttribute('dateTime');
          return localText(Date.parse(shown ?? '')) >= at;
        })
        .toBe(true);
      await logs.text.fill('walrus');
      await page.getByText('No line matches').waitFor();
      await logs.go.click();
      await page.getByRole('button', { name: 'Show the newest lines' }).click();
      await page.getByRole('button', { name: 'Show the usual lines' }).click();
      await logs.row('a backup was made').waitFor();
      await expect.poll(() => logs.isAtEnd()).toBe(true);
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

    it('is accessible and fits: light, dark, forced colours, 360 px wide, right to left', async () => {
      // What goes away by itself while axe looks at it is judged by halves.
      await logs.dismiss.last().click();
      await logs.dismiss.waitFor({ state: 'detached' });
      await logs.row('a backup was made').click();
      await logs.details.first().waitFor();
      for (const look of [
        { colorScheme: 'light', width: 1440, dir: 'ltr' },
        { colorScheme: 'dark', width: 1440, dir: 'ltr' },
        { colorScheme: 'light', width: 360, dir: 'ltr', forcedColors: 'active' },
        { colorScheme: 'dark', width: 360, dir: 'rtl' },
      ] as const) {
        const { width, dir, ...media } = look;
        await page.emulateMedia({ forcedColors: 'none', ...media });
        await page.setViewportSize({ width, height: 860 });
        await page.evaluate((wanted) => {
          document.dir = wanted;
        }, dir);
        expect(await accessibilityProblems(page)).toEqual([]);
        expect(await sidewaysOverflow(page)).toBe(0);
        const looks = [media.colorScheme, width, dir].join('-');
        await keepScreenshot(page, `logs/${name.replaceAll(' ', '-')}-${looks}`);
      }
    });

    it('has nothing to complain about on the console', () => {
      expect(pages.complaints).toEqual([]);
    });
  });
}

/** What a field for a date and a time holds: on the reader's clock, which is Berlin's. */
const localText = (atMs: number): string =>
  new Date(atMs).toLocaleString('sv', { timeZone: 'Europe/Berlin' }).slice(0, 16).replace(' ', 'T');
