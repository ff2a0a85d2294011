import type { Page } from 'playwright-core';

export interface ChartFigures {
  /** From the press on "1 y" to the painted chart. */
  readonly yearMs: readonly number[];
  /** Of that, from the answer's arrival on. */
  readonly drawMs: readonly number[];
  readonly panFrames: readonly number[];
  readonly zoomFrames: readonly number[];
}

const rounds = 7;
const framesOfMove = 120;

const showYear = (page: Page): Promise<{ readonly whole: number; readonly draw: number }> =>
  page.evaluate(async () => {
    const press = (value: string): void =>
      document.querySelector<HTMLElement>(`input[type="radio"][value="${value}"]`)?.click();
    const answers = (): PerformanceResourceTiming[] =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes('history.buckets')) as PerformanceResourceTiming[];
    press('24h');
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    performance.clearResourceTimings();
    const start = performance.now();
    press('1y');
    await window.measure.until(() => {
      const answered = answers().find(({ responseEnd }) => responseEnd > 0)?.responseEnd;
      return answered !== undefined && window.measure.drawnAt > answered;
    });
    const end = await window.measure.painted();
    return { whole: end - start, draw: end - (answers()[0]?.responseEnd ?? end) };
  });

/** Moves the chart by the wheel, one event a frame, as a hand at a trackpad does. */
const frames = (page: Page, kind: 'pan' | 'zoom'): Promise<readonly number[]> =>
  page.evaluate(
    ([count, way]) => {
      const over = document.querySelector('.u-over');
      if (over === null) throw new Error('There is no chart.');
      const { left, top, width, height } = over.getBoundingClientRect();
      return window.measure.frames(count, (frame) => {
        const isBack = frame % 60 < 30;
        const step = isBack ? -24 : 24;
        over.dispatchEvent(
          new WheelEvent('wheel', {
            bubbles: true,
            cancelable: true,
            clientX: left + width / 3,
            clientY: top + height / 2,
            ctrlKey: way === 'zoom',
            deltaX: way === 'pan' ? step : 0,
            deltaY: way === 'zoom' ? step : 0,
          }),
        );
      });
    },
    [framesOfMove, kind] as const,
  );

/** @param page shows the page of the line */
export async function measureChart(page: Page): Promise<ChartFigures> {
  await page.locator('.u-over').first().waitFor();
  const years: { readonly whole: number; readonly draw: number }[] = [];
  for (let round = 0; round < rounds; round += 1) years.push(await showYear(page));
  await page.waitForTimeout(1_000);
  const panFrames = await frames(page, 'pan');
  await page.waitForTimeout(1_000);
  const zoomFrames = await frames(page, 'zoom');
  return {
    yearMs: years.map(({ whole }) => whole),
    drawMs: years.map(({ draw }) => draw),
    panFrames,
    zoomFrames,
  };
}
