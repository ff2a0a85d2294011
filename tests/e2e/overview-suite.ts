import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maskAddress } from '../../shared/domain/mask.ts';
import { accessibilityProblems } from './browser.ts';
import type { OpenPages, PagesUnderTest } from './pages-under-test.ts';
import { overviewPage } from './pages/overview-page.ts';
import { tabTo } from './tab-to.ts';

/**
 * What the overview does on any host.
 * @param open those of a host with one confirmed IPv4 address whose change is in the history
 */
export function describeOverview(name: string, open: OpenPages): void {
  describe(`the overview of ${name}`, () => {
    let pages: PagesUnderTest;
    let page: Page;

    beforeAll(async () => {
      pages = await open();
      ({ page } = pages);
      await overviewPage(page).addresses('IPv4').getByText(pages.address).waitFor();
    });
    afterAll(() => pages.close());

    it('answers on the first screen what the address is, since when, and how the line is', async () => {
      const overview = overviewPage(page);
      expect(await overview.heading.textContent()).toBe('Your address is confirmed');
      const screen = page.viewportSize()?.height ?? 0;
      for (const answer of [
        overview.link,
        overview.addresses('IPv4'),
        overview.fact('IPv4', 'Yours since'),
        overview.day.getByRole('heading'),
        overview.events.getByRole('heading'),
      ]) {
        const box = await answer.boundingBox();
        expect(box === null ? Infinity : box.y + box.height).toBeLessThanOrEqual(screen);
      }
    });

    it('masks every address on it by one switch, which stays as it is', async () => {
      const overview = overviewPage(page);
      const masked = maskAddress(pages.address, 'public');
      await overview.mask.click();
      expect(await overview.mask.getAttribute('aria-pressed')).toBe('true');
      await overview.announcement.getByText('masked').waitFor({ state: 'attached' });
      expect(await overview.addresses('IPv4').textContent()).toBe(masked);
      await page.reload();
      await overview.addresses('IPv4').getByText(masked).waitFor();
      await overview.evidence('IPv4').click();
      await overview.evidenceRows.first().waitFor();
      expect(await page.content()).not.toContain(pages.address);
      await page.keyboard.press('Escape');
      await overview.drawer.waitFor({ state: 'detached' });
    });

    it('copies the whole address although it is masked, and shows it again', async () => {
      const overview = overviewPage(page);
      await overview.copy(maskAddress(pages.address, 'public')).click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(pages.address);
      await overview.mask.click();
      expect(await overview.mask.getAttribute('aria-pressed')).toBe('false');
      expect(await overview.addresses('IPv4').textContent()).toBe(pages.address);
    });

    it('shows by keyboard alone who said so, and gives the focus back', async () => {
      const overview = overviewPage(page);
      await page.goto(pages.url);
      await tabTo(page, overview.evidence('IPv4'));
      await page.keyboard.press('Enter');
      await overview.evidenceRows.first().waitFor();
      const rows = await overview.evidenceRows.allInnerTexts();
      expect(rows.filter((row) => row.includes(pages.address)).length).toBeGreaterThanOrEqual(2);
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await overview.drawer.waitFor({ state: 'detached' });
      await overview.evidence('IPv4').and(page.locator(':focus')).waitFor();
    });

    it('checks by keyboard alone, with a line for each source', async () => {
      const overview = overviewPage(page);
      await overview.checkNow.focus();
      await page.keyboard.press('Enter');
      await overview.look.waitFor();
      await page.getByRole('heading', { name: 'Last look' }).waitFor();
      expect(await overview.lookLines.count()).toBeGreaterThanOrEqual(2);
      expect(await accessibilityProblems(page)).toEqual([]);
      await overview.lookSummary.focus();
      await page.keyboard.press('Enter');
      await overview.look.waitFor({ state: 'detached' });
    });

    it('leads from what happened last to the change', async () => {
      const overview = overviewPage(page);
      await overview.eventLinks.filter({ hasText: pages.address }).first().click();
      await page.getByRole('dialog').getByText(pages.address).first().waitFor();
      expect(new URL(page.url()).pathname).toMatch(/^\/history\/\d+$/);
      await page.goto(pages.url);
      await overview.eventLinks.first().waitFor();
    });

    it('has nothing to complain about on the console', () => {
      expect(pages.complaints).toEqual([]);
    });
  });
}
