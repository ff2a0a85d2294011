import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenPages, PagesUnderTest } from './pages-under-test.ts';
import { historyPage } from './pages/history-page.ts';
import { overviewPage } from './pages/overview-page.ts';
import { settingsPage } from './pages/settings-page.ts';
import { tabTo } from './tab-to.ts';

/**
 * What the pages do on any host, in the order in which somebody would do it.
 * @param open those of a host with one confirmed IPv4 address whose change is in the history
 */
export function describePages(name: string, open: OpenPages): void {
  describe(`the pages of ${name}`, () => {
    let pages: PagesUnderTest;
    let page: Page;

    beforeAll(async () => {
      pages = await open();
      ({ page } = pages);
    });
    afterAll(() => pages.close());

    it('show the address, and copy it', async () => {
      const overview = overviewPage(page);
      await page.getByRole('link', { name: 'Overview', exact: true }).click();
      expect(await overview.addresses('IPv4').textContent()).toBe(pages.address);
      await overview.copy(pages.address).click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(pages.address);
      await overview.announcement
        .getByText(`${pages.address} copied`)
        .waitFor({ state: 'attached' });
    });

    it('show on demand who said so', async () => {
      const overview = overviewPage(page);
      await overview.evidence('IPv4').click();
      await overview.evidenceRows.first().waitFor();
      const rows = await overview.evidenceRows.allInnerTexts();
      expect(rows.filter((row) => row.includes(pages.address)).length).toBeGreaterThanOrEqual(2);
      await page.keyboard.press('Escape');
      await overview.drawer.waitFor({ state: 'detached' });
    });

    it('look again when told to', async () => {
      const overview = overviewPage(page);
      await overview.checkNow.click();
      await overview.checkNow.getByText('Check now').waitFor();
      await page.getByRole('heading', { name: 'Last look' }).waitFor();
      expect(await overview.addresses('IPv4').textContent()).toBe(pages.address);
    });

    it('lead through the history by keyboard alone', async () => {
      await page.goto(pages.url);
      const history = historyPage(page);
      await tabTo(page, page.getByRole('link', { name: 'History', exact: true }));
      await page.keyboard.press('Enter');
      await history.rows.first().waitFor();
      await tabTo(page, history.search);
      await page.keyboard.type(pages.address);
      await page.waitForURL(`**/history?text=${pages.address}`);
      await tabTo(page, history.changeLinks.first());
      await page.keyboard.press('Enter');
      await history.drawer.getByText('The answers that confirmed it.').waitFor();
      expect(await history.drawer.innerText()).toContain(pages.address);
      await page.keyboard.press('Escape');
      await history.drawer.waitFor({ state: 'detached' });
      // The frame after the drawer is gone.
      await history.changeLinks.first().and(page.locator(':focus')).waitFor();
    });

    it('say so when nothing matches, and lead back', async () => {
      const history = historyPage(page);
      await history.search.fill('0.0.0.0');
      await page.getByRole('heading', { name: 'Nothing matches' }).waitFor();
      await history.showAll.click();
      await history.rows.first().waitFor();
      expect(await history.search.inputValue()).toBe('');
    });

    it('open a change by its link, and go back from it', async () => {
      const history = historyPage(page);
      await history.changeLinks.first().click();
      await history.drawer.waitFor();
      const link = page.url();
      await page.goBack();
      await history.drawer.waitFor({ state: 'detached' });
      await page.goto(link);
      await history.drawer.getByText('The answers that confirmed it.').waitFor();
      expect(await history.drawer.locator('.evidence-row').count()).toBeGreaterThanOrEqual(2);
    });

    it('list every source, and switch one off and on', async () => {
      await page.goto(`${pages.url}/settings`);
      const settings = settingsPage(page);
      await settings.sources.first().waitFor();
      const label = await page
        .getByRole('switch', { name: /^Ask /, checked: true })
        .first()
        .getAttribute('aria-label');
      const id = (label ?? '').replace('Ask ', '');
      await settings.flip(id);
      await settings.source(id).getByText('Switched off').waitFor();
      expect(await settings.sourceSwitch(id).isChecked()).toBe(false);
      await settings.flip(id);
      await settings.source(id).getByText('Switched off').waitFor({ state: 'detached' });
    });

    it('have nothing to complain about on the console', () => {
      expect(pages.complaints).toEqual([]);
    });
  });
}
