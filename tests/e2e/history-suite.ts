import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityProblems, keepScreenshot } from './browser.ts';
import type { FreshPage, OpenPages, PagesUnderTest } from './pages-under-test.ts';
import { historyPage } from './pages/history-page.ts';
import { downloaded } from './save-to-downloads.ts';
import { isFocused } from './tab-to.ts';

/**
 * The list of the changes: its filters, its rows, and the change that is opened.
 * @param openPages those of a host with 59 changes, 14 of them IPv6, of several providers and countries
 */
export function describeHistory(name: string, openPages: OpenPages): void {
  describe(`the changes of ${name}`, () => {
    let pages: PagesUnderTest;
    let fresh: FreshPage;
    let page: Page;

    beforeAll(async () => {
      pages = await openPages();
    });
    afterAll(() => pages.close());
    beforeEach(async () => {
      fresh = await pages.freshPage();
      ({ page } = fresh);
    });
    afterEach(async () => {
      await fresh.close();
      expect(fresh.complaints()).toEqual([]);
    });

    async function open(search = ''): Promise<ReturnType<typeof historyPage>> {
      await page.goto(`${pages.url}/history${search}`);
      const history = historyPage(page);
      await history.rows.first().waitFor();
      return history;
    }

    it('narrow by family, provider, country and days, each in the URL and taken away by a press', async () => {
      const history = await open();
      expect(await history.total.textContent()).toBe('59 changes');
      await history.family('IPv6').check();
      await history.total.getByText('14 changes').waitFor();
      await history.family('All').check();
      await history.moreFilters.click();
      await history.provider.selectOption({ label: 'Tunnelweg Networks B.V. (5)' });
      await history.total.getByText('5 changes').waitFor();
      await history.country.selectOption('NL');
      await history.firstDay.fill('2020-01-01');
      await page.waitForURL('**/history?asn=64498&country=NL&first=2020-01-01');
      expect(await history.chips.allInnerTexts()).toEqual([
        'Tunnelweg Networks B.V.',
        'Netherlands',
        'since 1 Jan 2020',
        'Clear all',
      ]);
      await history.chip('Netherlands').click();
      await page.waitForURL('**/history?asn=64498&first=2020-01-01');
      await history.clearAll.click();
      await history.total.getByText('59 changes').waitFor();
      expect(new URL(page.url()).search).toBe('');
    });

    it('are searched while typing, and all of them again by Escape or a press', async () => {
      const history = await open();
      const all = await history.total.textContent();
      for (const empty of [
        () => page.keyboard.press('Escape'),
        () => page.getByRole('button', { name: 'Clear the search' }).click(),
      ]) {
        await history.search.fill('no such address');
        await page.waitForURL('**/history?text=*');
        await empty();
        await history.total.getByText(all ?? '').waitFor();
        expect(await history.search.inputValue()).toBe('');
        expect(await isFocused(history.search)).toBe(true);
      }
    });

    it('come back with back and forward, filters and all', async () => {
      const history = await open();
      await history.family('IPv6').check();
      await history.total.getByText('14 changes').waitFor();
      await history.family('IPv4').check();
      await history.total.getByText('45 changes').waitFor();
      await page.goBack();
      await history.total.getByText('14 changes').waitFor();
      expect(await history.family('IPv6').isChecked()).toBe(true);
      await page.goForward();
      await history.total.getByText('45 changes').waitFor();
    });

    it('say what is wrong with days that make no span', async () => {
      await page.goto(`${pages.url}/history?first=2026-03-14&last=2026-03-01`);
      await page.getByText('The last day lies before the first.').waitFor();
      await page.getByRole('heading', { name: 'Nothing matches' }).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
    });

    it('keep the filters on the way to the patterns and the map', async () => {
      const history = await open('?family=ipv6');
      await history.tab('Patterns').click();
      await page.waitForURL('**/history/patterns?family=ipv6');
      await history.tab('Map').click();
      await page.waitForURL('**/history/map?family=ipv6');
      expect(await history.family('IPv6').isChecked()).toBe(true);
    });

    it('are walked through by keyboard, one row on the way of the tab key', async () => {
      const history = await open();
      await history.changeLinks.first().focus();
      const focusedRow = () =>
        page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex'));
      const press = async (key: string, row: number): Promise<void> => {
        await page.keyboard.press(key);
        await history.row(row).locator('a:focus').waitFor();
        expect(await focusedRow()).toBe(String(row + 1));
      };
      await press('ArrowDown', 2);
      await press('End', 59);
      expect(await history.row(59).isVisible()).toBe(true);
      await press('ArrowUp', 58);
      await press('Home', 1);
      await page.keyboard.press('PageDown');
      await page.waitForFunction(
        () => Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')) > 5,
      );
      expect(await history.table.locator('a[tabindex="0"]').count()).toBe(1);
      await page.keyboard.press('Enter');
      await history.drawer.waitFor();
    });

    it('open with what was known of both addresses, what followed, and lead on', async () => {
      const history = await open();
      await history.row(3).getByRole('link').click();
      await history.drawer.getByText('The answers that confirmed it.').waitFor();
      expect(await history.drawerTitle.textContent()).toBe('Change 57');
      await history.drawer.getByText(/^The address was replaced .+ It had lasted .+\.$/).waitFor();
      const text = await history.drawer.innerText();
      expect(text).toContain('Example Fibre GmbH');
      expect(text).toContain('Tunnelweg Networks B.V.');
      expect(await accessibilityProblems(page)).toEqual([]);
      await keepScreenshot(page, `${name}-change`.replaceAll(' ', '-'), false);
      await history.drawer.getByRole('link', { name: /Change before/ }).click();
      await page.waitForURL('**/history/55');
      await history.drawer.getByText('Through a tunnel').waitFor();
      await history.drawer.getByRole('button', { name: 'Copy as text' }).click();
      await history.drawer.getByRole('button', { name: 'Copied' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
        'echo.example (HTTP): ',
      );
      await history.closeDrawer.click();
      await history.drawer.waitFor({ state: 'detached' });
    });

    it('are where they were left after a change was opened, and on the way back to the page', async () => {
      const history = await open();
      await page.evaluate(() => window.scrollTo(0, 1_500));
      await history.row(25).waitFor();
      const place = () => page.evaluate(() => Math.round(window.scrollY));
      expect(await place()).toBe(1_500);
      await history.row(25).getByRole('link').click();
      await history.drawer.waitFor();
      await page.keyboard.press('Escape');
      await history.drawer.waitFor({ state: 'detached' });
      expect(await place()).toBe(1_500);
      // Kept a moment after the last turn of the wheel.
      await page.waitForFunction(() => 'historyPlace' in (window.history.state ?? {}));
      // Not by the mouse, which would have to scroll up to it first.
      await page.getByRole('link', { name: 'Overview', exact: true }).dispatchEvent('click');
      await page.waitForFunction(() => window.scrollY === 0);
      await page.goBack();
      await page.waitForFunction(() => Math.abs(window.scrollY - 1_500) < 3);
      await history.row(25).waitFor();
    });

    it('export what the filters show, and say how many', async () => {
      const history = await open('?country=NL');
      await page.getByRole('button', { name: 'Export' }).click();
      await history.drawer.getByText('what the filters of this page show').waitFor();
      await history.drawer.getByText('5 rows', { exact: true }).waitFor();
      expect(await history.drawer.getByLabel('Span').count()).toBe(0);
      const file = await downloaded(page, () =>
        history.drawer.getByRole('button', { name: 'Export' }).click(),
      );
      expect(file.name).toMatch(/^ip-beacon-changes-.+\.csv$/);
      // A line each, and one for the heads of the columns.
      expect(file.bytes.toString().trimEnd().split('\r\n')).toHaveLength(6);
    });

    it('print as a plain table of all that the filters show', async () => {
      await open('?family=ipv4');
      await page.emulateMedia({ media: 'print' });
      // As the browser says it before it prints.
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      const printed = page.locator('.printed-changes tbody tr');
      expect(await printed.count()).toBe(45);
      expect(await printed.first().isVisible()).toBe(true);
      expect(await historyPage(page).table.isVisible()).toBe(false);
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      await expect.poll(() => printed.count()).toBe(0);
    });

    it.each([
      [1440, 68],
      [360, 140],
    ])(
      'are rows as high as the list counts with: %i px wide, %i px high',
      async (width, height) => {
        await page.setViewportSize({ width, height: 860 });
        const history = await open('?first=2020-01-01&asn=64496');
        const heights = await history.rows.evaluateAll((rows) => [
          ...new Set(rows.map((row) => row.getBoundingClientRect().height)),
        ]);
        expect(heights).toEqual([height]);
      },
    );
  });
}
