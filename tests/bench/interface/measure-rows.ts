import type { Page } from 'playwright-core';

export interface RowFigures {
  readonly rows: number;
  readonly frames: readonly number[];
}

const framesOfScroll = 240;
/** A hard flick of a wheel. */
const stepPx = 240;

/** Scrolls the list of all changes, on and on. @param page shows the history */
export async function measureRows(page: Page, rows: number): Promise<RowFigures> {
  await page.locator('main a[href^="/history/"]').nth(6).waitFor();
  const frames = await page.evaluate(
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
  return { rows, frames };
}
