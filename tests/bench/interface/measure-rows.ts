import type { Page } from 'playwright-core';

const framesOfScroll = 240;

/** The frames in which the list of all changes is scrolled, on and on. @param page shows the history */
export async function measureRows(page: Page, stepPx: number): Promise<readonly number[]> {
  await page.locator('main a[href^="/history/"]').nth(6).waitFor();
  return page.evaluate(
    ([count, step]) => {
      const isScroller = (element: Element): boolean =>
        element.scrollHeight > element.clientHeight + 5_000 &&
        /auto|scroll/.test(getComputedStyle(element).overflowY);
      const scroller =
        [...document.querySelectorAll('main *')].find(isScroller) ?? document.documentElement;
      return window.measure.frames(count, () => scroller.scrollBy(0, step));
    },
    [framesOfScroll, stepPx] as const,
  );
}
