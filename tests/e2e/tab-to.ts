import type { Locator, Page } from 'playwright-core';

const longestWay = 80;

/** Presses Tab until `target` has the focus, as someone without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < longestWay; step += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${longestWay} presses of Tab do not reach ${String(target)}.`);
}
