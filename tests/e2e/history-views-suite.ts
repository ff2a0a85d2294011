import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityProblems, keepScreenshot, sidewaysOverflow } from './browser.ts';
import type { FreshPage, OpenPages, PagesUnderTest } from './pages-under-test.ts';

/** What the changes have in common, where they were, and the report. @param openPages those of a host with 59 changes */
export function describeHistoryViews(name: string, openPages: OpenPages): void {
  describe(`the patterns, the map and the report of ${name}`, () => {
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

    it('the heat map is a table with heads, walked through by the arrow keys', async () => {
      await page.goto(`${pages.url}/history/patterns`);
      const heat = page.getByRole('table', { name: 'When changes come' });
      await heat.waitFor();
      expect(await heat.getByRole('rowheader').allTextContents()).toEqual(
        ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map(
          (day) => expect.stringContaining(day) as string,
        ),
      );
      expect(await heat.getByRole('columnheader').count()).toBe(24);
      await heat.locator('[tabindex="0"]').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      await page.getByText(/^Tuesday, 01:00 – 02:00: \d changes?$/).waitFor();
      await page.keyboard.press('End');
      await page.getByText(/^Tuesday, 23:00 – 00:00: \d changes?$/).waitFor();
    });

    it('the other patterns are told in words, drawn, and given as tables', async () => {
      await page.goto(`${pages.url}/history/patterns`);
      await page.getByText(/^Half of them lasted longer than/).waitFor();
      const lasted = page.getByRole('region', { name: 'How long addresses last' });
      await lasted.getByText('As a table').click();
      const table = lasted.getByRole('table');
      expect(await table.getByRole('row').count()).toBe(
        1 + (await lasted.locator('.bar-line').count()),
      );
      expect(await table.getByRole('rowheader').first().textContent()).toMatch(/^under 1\sh$/);
    });

    it('the map has a point for each place, and the list says the same', async () => {
      await page.goto(`${pages.url}/history/map`);
      const map = page.getByRole('figure', { name: 'Places of your addresses' });
      const list = page.getByRole('table', { name: 'Places' });
      await list.waitFor();
      const places = await list.getByRole('rowheader').getByRole('link').allTextContents();
      expect(places.toSorted()).toEqual([
        'Graz, Austria',
        'Hamburg, Germany',
        'Netherlands',
        'Singapore',
        'Vienna, Austria',
      ]);
      const points = map.getByRole('button');
      const named = await points.evaluateAll((buttons) =>
        buttons.map((button) => button.getAttribute('aria-label')?.split(':')[0] ?? ''),
      );
      expect(named.toSorted()).toEqual(places.toSorted());
      await map.locator('[tabindex="0"]').focus();
      await map.locator('.map-tip').getByText('Vienna, Austria').waitFor();
      await page.keyboard.press('ArrowRight');
      await map.locator('.map-tip').getByText('Hamburg, Germany').waitFor();
      expect(await list.locator('tr[data-pointed]').innerText()).toContain('Hamburg');
      await page.getByRole('radio', { name: 'Closer' }).check();
      await page.waitForFunction(() => document.querySelectorAll('.map-point').length === 4);
      await list.getByRole('link', { name: 'Netherlands' }).click();
      await page.waitForURL('**/history?country=NL');
    });

    it('the report counts the outages of the chosen days, and bears who it is from', async () => {
      await page.goto(`${pages.url}/history/report`);
      const report = page.getByRole('article', { name: 'Outage report' });
      const outages = report.getByRole('table', { name: 'Outages' }).locator('tbody tr');
      const counted = report.locator('.stat', { hasText: 'Outages' }).locator('.stat-value');
      await report.waitFor();
      const ofMonth = await outages.count();
      expect(await counted.textContent()).toBe(String(ofMonth));
      await page.getByRole('radio', { name: '90 days' }).check();
      await page.waitForURL('**/history/report?span=90');
      await page.waitForFunction(
        (before) => document.querySelectorAll('.report tbody tr').length > before,
        ofMonth,
      );
      expect(await counted.textContent()).toBe(String(await outages.count()));
      await page.getByText('Name and customer number').click();
      await page.getByLabel('Customer number').fill('4711-0815');
      await report.getByText('4711-0815').waitFor();
      await page.reload();
      await report.getByText('4711-0815').waitFor();
      await page.getByRole('radio', { name: 'Choose days' }).check();
      await page.getByText('Choose the first and the last day').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
    });

    it('the report is alone on the paper, on A4 and on Letter', async () => {
      await page.goto(`${pages.url}/history/report`);
      await page.getByRole('article').waitFor();
      await page.emulateMedia({ media: 'print' });
      // 210 and 216 mm, without the margins.
      for (const width of [688, 709]) {
        await page.setViewportSize({ width, height: 990 });
        expect(await sidewaysOverflow(page)).toBe(0);
        expect(await page.getByRole('radio').first().isVisible()).toBe(false);
        expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
        expect(await page.getByText('How this was measured').isVisible()).toBe(true);
      }
      await keepScreenshot(page, `${name}-report-print`.replaceAll(' ', '-'));
    });
  });
}
