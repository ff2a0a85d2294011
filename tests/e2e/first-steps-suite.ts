import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenPages, PagesUnderTest } from './pages-under-test.ts';

const comesWithinMs = 2_000;

/** What somebody new is shown. @param open those of a host that was never opened before */
export function describeFirstSteps(name: string, open: OpenPages): void {
  describe(`the first steps of ${name}`, () => {
    let pages: PagesUnderTest;
    let page: Page;

    beforeAll(async () => {
      pages = await open();
      ({ page } = pages);
    });
    afterAll(() => pages.close());

    const steps = () => page.getByRole('dialog', { name: 'First steps' });

    it('come by themselves, and find the address', async () => {
      await steps().getByRole('button', { name: 'Find my address now' }).click();
      await steps().getByText(pages.address).waitFor();
    });

    it('stay away once they were left out, whoever looks', async () => {
      await steps().getByRole('button', { name: 'Skip' }).click();
      await steps().waitFor({ state: 'detached' });
      const other = await pages.freshPage();
      const comeAgain = async (): Promise<boolean> => {
        await other.page.goto(pages.url);
        await other.page.getByText(pages.address).first().waitFor();
        // They would come a moment later than the page itself.
        await other.page.waitForTimeout(comesWithinMs);
        return other.page.getByRole('dialog').isVisible();
      };
      // Whoever leaves them out does not wait until the host has heard of it.
      await expect.poll(comeAgain).toBe(false);
      await other.close();
    });
  });
}
