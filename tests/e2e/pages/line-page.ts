import type { Page } from 'playwright-core';

type Preset = '1 h' | '24 h' | '7 d' | '30 d' | '1 y' | 'All' | 'Custom';

/** The part of the line's page that is drawn over, in its own pixels. */
export const linePage = (page: Page) => {
  const chart = page.getByRole('application');
  const plot = chart.locator('.u-over').first();
  return {
    /** Of the legend, by what is named there. */
    mark: (name: string) => page.locator(`.readout-mark[data-mark="${name}"]`),
    heading: page.getByRole('heading', { level: 1 }),
    chart,
    plot,
    strip: chart.locator('.u-over').last(),
    range: (name: Preset) => page.getByRole('radio', { name, exact: true }),
    series: page.getByRole('combobox', { name: 'What was measured' }),
    from: page.getByLabel('From', { exact: true }),
    to: page.getByLabel('To', { exact: true }),
    show: page.locator('.line-custom').getByRole('button', { name: 'Show' }),
    readTime: page.locator('.readout-time'),
    read: (name: string) =>
      page.locator('.readout-values > div').filter({ hasText: name }).locator('dd'),
    copy: page.getByRole('button', { name: 'Copy', exact: true }),
    copyAs: (name: 'PNG' | 'CSV') => page.getByRole('menuitem', { name }),
    tableSummary: page.getByText('The numbers as a table'),
    table: page.getByRole('table', { name: /^Numbers/ }),
    uptime: page.locator('.stat').filter({ hasText: 'Uptime' }),
    outages: page.locator('.outage'),
    showOutage: (index: number) =>
      page.getByRole('button', { name: /^Show the outage of/ }).nth(index),
    toast: (text: string) => page.getByRole('log').getByText(text),
    /** What is seen, as the chart says it of itself. */
    seen: async (): Promise<string> =>
      (await chart.getAttribute('aria-label'))?.replace(/^.*?, /, '') ?? '',
    /** Draws a frame between two shares of the width. */
    frame: async (from: number, to: number): Promise<void> => {
      const box = await plot.boundingBox();
      if (box === null) throw new Error('The chart is not seen.');
      const y = box.y + box.height / 2;
      await page.mouse.move(box.x + from * box.width, y);
      await page.mouse.down();
      await page.mouse.move(box.x + ((from + to) / 2) * box.width, y);
      await page.mouse.move(box.x + to * box.width, y);
      await page.mouse.up();
    },
    pointAt: async (share: number): Promise<void> => {
      const box = await plot.boundingBox();
      if (box === null) throw new Error('The chart is not seen.');
      await page.mouse.move(box.x + share * box.width, box.y + box.height / 2);
    },
  };
};

/** How long a range in the URL of the page is, milliseconds; null: it has none. */
export function zoomInUrl(url: string): { readonly from: number; readonly to: number } | null {
  const { searchParams } = new URL(url);
  const [from, to] = [searchParams.get('from'), searchParams.get('to')];
  return from === null || to === null ? null : { from: Date.parse(from), to: Date.parse(to) };
}
