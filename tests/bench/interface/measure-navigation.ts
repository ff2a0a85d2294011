import type { Page } from 'playwright-core';

export interface Navigation {
  readonly path: string;
  readonly firstMs: number;
  readonly laterMs: readonly number[];
}

const rounds = 9;

/** From the press on a link to the painted page with its heading, skeletons not counted as one. */
const goTo = (page: Page, path: string): Promise<number> =>
  page.evaluate(async (wanted) => {
    const link = document.querySelector<HTMLElement>(
      `main a[href="${wanted}"], nav a[href="${wanted}"]`,
    );
    if (link === null) throw new Error(`No link leads to ${wanted}.`);
    const before = document.querySelector('h1');
    const start = performance.now();
    link.click();
    // Right after it has come: looking again and again would miss the frame that paints it.
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        const heading = document.querySelector('h1');
        if (location.pathname !== wanted || heading === null || heading === before) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
    return (await window.measure.painted()) - start;
  }, path);

/** As a hand does before it presses, or the tab key. */
const pointAt = (page: Page, path: string): Promise<void> =>
  page.evaluate((wanted) => {
    document
      .querySelector(`main a[href="${wanted}"], nav a[href="${wanted}"]`)
      ?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  }, path);

/** For so long, milliseconds. */
export const pointedAtMs = 300;

/** Each page the first time, when its code comes too, and again. `ways` lead from the overview to it and back. */
export async function measureNavigation(
  page: Page,
  ways: readonly (readonly string[])[],
): Promise<readonly Navigation[]> {
  const found: Navigation[] = [];
  for (const way of ways) {
    const path = way.at(-1) ?? '/';
    const times: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      if (new URL(page.url()).pathname !== '/') await goTo(page, '/');
      for (const step of way.slice(0, -1)) await goTo(page, step);
      // Nothing of the page before is under way any more.
      await pointAt(page, path);
      await page.waitForTimeout(pointedAtMs);
      times.push(await goTo(page, path));
    }
    const [firstMs = 0, ...laterMs] = times;
    found.push({ path, firstMs, laterMs });
  }
  return found;
}
