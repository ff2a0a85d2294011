import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenPages, PagesUnderTest } from './pages-under-test.ts';
import { settingsPage } from './pages/settings-page.ts';
import { isFocused, tabTo } from './tab-to.ts';

/**
 * What somebody does on the settings page, in order.
 * @param open those of a host that has just been set up: `server.port` or nothing at all is overridden, `history.maxMegabytes`
 *   is at its default
 */
export function describeSettings(name: string, open: OpenPages): void {
  describe(`the settings of ${name}`, () => {
    let pages: PagesUnderTest;
    let page: Page;

    beforeAll(async () => {
      pages = await open();
      ({ page } = pages);
      await page.goto(`${pages.url}/settings`);
      await settingsPage(page).setting('address.lookSeconds').waitFor();
    });

    afterAll(() => pages.close());

    it('stand in parts, each with what it is about, and each setting with what it does', async () => {
      const settings = settingsPage(page);
      const headings = await settings.sections.locator('h2').allTextContents();
      expect(await settings.index.getByRole('link').allTextContents()).toEqual(headings);
      expect(headings).toEqual(expect.arrayContaining(['Address', 'History', 'Backup', 'Log']));
      const rows = page.locator('.setting');
      const [titles, helps, paths] = await Promise.all([
        rows.locator('h3').allTextContents(),
        rows.locator('.setting-text > p').allTextContents(),
        rows.locator('.setting-path').allTextContents(),
      ]);
      const count = await rows.count();
      expect(count).toBeGreaterThan(20);
      expect([titles.length, helps.length, paths.length]).toEqual([count, count, count]);
      expect([...titles, ...helps].filter((text) => text.trim() === '')).toEqual([]);
      expect(new Set(paths).size).toBe(count);
    });

    it('are found while typing, say how many, and mark what was searched for', async () => {
      const settings = settingsPage(page);
      await settings.search.fill('largest size');
      await settings.results.first().waitFor();
      expect(await settings.matches.textContent()).toBe('1 match');
      expect(await settings.results.locator('h3 mark').allTextContents()).toEqual([
        'Largest',
        'size',
      ]);
      await settings.search.fill('walrus');
      await page.getByRole('heading', { name: 'Nothing fits' }).waitFor();
      await settings.search.press('Escape');
      await settings.setting('address.lookSeconds').waitFor();
      expect(await settings.search.inputValue()).toBe('');
    });

    it('are saved by Enter, told of, and undone from there', async () => {
      const settings = settingsPage(page);
      const size = settings.text('Largest size');
      await size.fill('300');
      await size.press('Enter');
      await settings.told.getByText('Largest size: saved').waitFor();
      await settings.setting('history.maxMegabytes').getByText('Changed').waitFor();
      await settings.undo.click();
      await expect.poll(() => size.inputValue()).toBe('256');
      await settings
        .setting('history.maxMegabytes')
        .getByText('Changed')
        .waitFor({ state: 'detached' });
      await settings.told.getByText('Largest size: as before').waitFor();
      await page.reload();
      await expect.poll(() => size.inputValue()).toBe('256');
    });

    it('are saved on leaving the field, and reset to their defaults', async () => {
      const settings = settingsPage(page);
      const size = settings.text('Largest size');
      await size.fill('300');
      await size.blur();
      await settings.told.getByText('Largest size: saved').first().waitFor();
      await settings.setting('history.maxMegabytes').getByText('Default: 256 MB').waitFor();
      await settings.reset('Largest size').click();
      await expect.poll(() => size.inputValue()).toBe('256');
    });

    it('say while typing what is wrong and what to do, and are not saved then', async () => {
      const settings = settingsPage(page);
      const size = settings.text('Largest size');
      await size.fill('3');
      await settings
        .setting('history.maxMegabytes')
        .getByText('Type a number from 16 to 4,096.')
        .waitFor();
      await size.press('Enter');
      const when = settings.text('When');
      await when.fill('every night');
      // A rule that no schema can tell: the host says it.
      await settings
        .setting('backup.schedule')
        .getByText(/cron expression of five/)
        .last()
        .waitFor();
      await when.press('Enter');
      expect(await when.getAttribute('aria-invalid')).toBe('true');
      await page.reload();
      await expect.poll(() => size.inputValue()).toBe('256');
      expect(await when.inputValue()).toBe('30 3 * * *');
    });

    it('of several texts grow, change and shrink line by line', async () => {
      const settings = settingsPage(page);
      const title = 'Trusted proxies';
      const entry = settings.text(`${title}, new entry`);
      await entry.fill('proxy');
      await settings
        .setting('server.trustedProxies')
        .getByText(/must be an address/)
        .waitFor();
      await entry.fill('192.0.2.7');
      await entry.press('Enter');
      await settings.text(`${title}, entry 1`).waitFor();
      expect(await entry.inputValue()).toBe('');
      expect(await isFocused(entry)).toBe(true);
      const first = settings.text(`${title}, entry 1`);
      await first.fill('192.0.2.0/24');
      await first.press('Enter');
      await page.getByRole('button', { name: 'Remove 192.0.2.0/24', exact: true }).waitFor();
      await expect.poll(() => isFocused(first)).toBe(true);
      expect(await first.inputValue()).toBe('192.0.2.0/24');
      await page.getByRole('button', { name: 'Remove 192.0.2.0/24', exact: true }).click();
      await settings.text(`${title}, entry 1`).waitFor({ state: 'detached' });
    });

    it('of a few values are chosen from what they mean', async () => {
      const settings = settingsPage(page);
      await settings.setting('address.ipv6Identity').getByLabel('The whole address').check();
      await settings.setting('address.ipv6Identity').getByText('Changed').waitFor();
      await settings.reset('What identifies your IPv6 address').click();
      await expect
        .poll(() => page.getByLabel('The delegated prefix', { exact: true }).isChecked())
        .toBe(true);
    });

    it('that are on or off are flipped with the space bar', async () => {
      const settings = settingsPage(page);
      const metrics = settings.setting('server.metrics');
      const flip = metrics.getByRole('switch');
      await flip.focus();
      await page.keyboard.press('Space');
      await metrics.getByText('Default: Off').waitFor();
      await settings.told.getByText(/^Metrics for programs on this machine/).waitFor();
      await page.keyboard.press('Space');
      await metrics.getByText('Default: Off').waitFor({ state: 'detached' });
      expect(await flip.isChecked()).toBe(false);
    });

    it('lead a link to one of them, and by keyboard alone to a change of it', async () => {
      const settings = settingsPage(page);
      await page.goto(`${pages.url}/settings#history.maxMegabytes`);
      const size = settings.text('Largest size');
      await expect.poll(() => isFocused(size)).toBe(true);
      await page.goto(`${pages.url}/settings`);
      await settings.setting('address.lookSeconds').waitFor();
      await tabTo(page, settings.search);
      await page.keyboard.type('flap');
      await page.keyboard.press('ArrowDown');
      const flap = settings.text('Flap window');
      expect(await isFocused(flap)).toBe(true);
      await page.keyboard.press('Control+A');
      await page.keyboard.type('45');
      await page.keyboard.press('Enter');
      await settings.told.getByText('Flap window: saved').waitFor();
      await tabTo(page, settings.reset('Flap window'));
      await page.keyboard.press('Enter');
      await expect.poll(() => flap.inputValue()).toBe('30');
    });

    it('have an index that leads to each part', async () => {
      const settings = settingsPage(page);
      await page.goto(`${pages.url}/settings`);
      await settings.index.getByRole('link', { name: 'Backup' }).click();
      expect(new URL(page.url()).hash).toBe('#backup');
      await expect
        .poll(() => settings.index.locator('[aria-current]').textContent())
        .toBe('Backup');
    });

    it('have nothing to complain about on the console', () => {
      expect(pages.complaints).toEqual([]);
    });
  });
}
