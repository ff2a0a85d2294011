import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityProblems } from './browser.ts';
import type { FreshPage, OpenPages, PagesUnderTest } from './pages-under-test.ts';
import { linePage, zoomInUrl } from './pages/line-page.ts';
import { tabTo } from './tab-to.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** @param openPages those of a host with 400 days of readings of the line and of "ping-gateway", and outages among them */
export function describeLine(name: string, openPages: OpenPages): void {
  describe(`the line's page of ${name}`, () => {
    let pages: PagesUnderTest;
    let fresh: FreshPage;
    let page: Page;
    let line: ReturnType<typeof linePage>;

    beforeAll(async () => {
      pages = await openPages();
    });
    afterAll(() => pages.close());
    beforeEach(async () => {
      fresh = await pages.freshPage();
      ({ page } = fresh);
      line = linePage(page);
    });
    afterEach(async () => {
      await fresh.close();
      expect(fresh.complaints()).toEqual([]);
    });

    const open = async (search = ''): Promise<void> => {
      await page.goto(`${pages.url}/history/line${search}`);
      await line.plot.waitFor();
    };
    const zoomed = async (): Promise<{ readonly from: number; readonly to: number }> => {
      await expect.poll(() => zoomInUrl(page.url())).not.toBe(null);
      return zoomInUrl(page.url()) ?? { from: 0, to: 0 };
    };

    it('zooms into a frame that is drawn, writes it into the URL, and goes back', async () => {
      await open('?range=30d');
      const before = await line.seen();
      await line.frame(0.25, 0.5);
      const { from, to } = await zoomed();
      expect((to - from) / dayMs).toBeCloseTo(7.5, 1);
      await expect.poll(() => line.seen()).not.toBe(before);
      const near = await line.seen();
      await page.reload();
      await line.plot.waitFor();
      expect(await line.seen()).toBe(near);
      await page.goBack();
      expect(zoomInUrl(page.url())).toBe(null);
      await expect.poll(() => line.seen()).not.toBe(near);
      await page.goForward();
      await expect.poll(() => line.seen()).toBe(near);
    });

    it('is worked with the keyboard alone', async () => {
      await open('?range=7d');
      await tabTo(page, line.chart);
      await page.keyboard.press('+');
      await page.keyboard.press('+');
      const nearer = await zoomed();
      expect((nearer.to - nearer.from) / dayMs).toBeCloseTo(7 * 0.36, 1);
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => zoomInUrl(page.url())?.to).toBeLessThan(nearer.to - hourMs);
      await page.keyboard.press('Home');
      await expect
        .poll(() => zoomInUrl(page.url())?.from ?? Infinity)
        .toBeLessThan(Date.now() - 398 * dayMs);
      await page.keyboard.press('End');
      await expect.poll(() => zoomInUrl(page.url())?.to ?? 0).toBeGreaterThan(Date.now() - hourMs);
      await page.keyboard.press('Escape');
      await expect.poll(() => zoomInUrl(page.url())).toBe(null);
      expect(await line.range('7 d').isChecked()).toBe(true);
    });

    it('reads out exact values where the mouse points, in UTC too', async () => {
      await open('?range=24h');
      await line.pointAt(0.5);
      const middle = await line.readTime.innerText();
      expect(middle).toMatch(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/);
      const exact = /^[\d.]+\sms$/;
      for (const value of ['Median', '95 % within', '99 % within']) {
        expect(await line.read(value).innerText()).toMatch(exact);
      }
      expect(await line.read('Lowest to highest').innerText()).toMatch(/^[\d.]+ to [\d.]+\sms$/);
      await line.pointAt(0.25);
      expect(await line.readTime.innerText()).not.toBe(middle);
    });

    it('reads out values by keyboard, and says them', async () => {
      await open('?range=24h');
      await line.chart.focus();
      await page.keyboard.press('Shift+ArrowLeft');
      const newest = await line.readTime.innerText();
      await page.keyboard.press('Shift+ArrowLeft');
      await expect.poll(() => line.readTime.innerText()).not.toBe(newest);
      await page
        .locator('output.visually-hidden')
        .getByText(/: median [\d.]+\sms, /)
        .waitFor({ state: 'attached' });
    });

    it('zooms with Ctrl and the wheel, and leaves the plain wheel to the page', async () => {
      await open('?range=7d');
      await line.pointAt(0.5);
      const before = await line.seen();
      await page.mouse.wheel(0, 120);
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
      expect(await line.seen()).toBe(before);
      await line.pointAt(0.5);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -400);
      await page.keyboard.up('Control');
      const { from, to } = await zoomed();
      expect(to - from).toBeLessThan(4 * dayMs);
    });

    it('copies the numbers that are seen', async () => {
      await open('?range=7d');
      await line.copy.click();
      await line.copyAs('CSV').click();
      await line.toast('The numbers are on the clipboard.').waitFor();
      const [head, first] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
      expect(head?.trim().split(',').slice(0, 4)).toEqual(['from', 'to', 'readings', 'min_ms']);
      expect(Date.parse(first?.split(',')[1] ?? '')).toBeGreaterThan(
        Date.now() - 7 * dayMs - hourMs,
      );
    });

    it('copies the picture, with its title and axes', async () => {
      await open('?range=7d');
      await line.copy.click();
      await line.copyAs('PNG').click();
      await line.toast('The picture is on the clipboard.').waitFor();
      const { width, height, colours } = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const image = await createImageBitmap((await item?.getType('image/png')) ?? new Blob());
        const canvas = new OffscreenCanvas(image.width, image.height);
        const pen = canvas.getContext('2d');
        pen?.drawImage(image, 0, 0);
        const head = pen?.getImageData(0, 0, image.width, 90).data ?? [];
        const seen = new Set<number>();
        for (let at = 0; at < head.length; at += 4) seen.add((head[at] ?? 0) >> 4);
        return { width: image.width, height: image.height, colours: seen.size };
      });
      const box = await line.chart.boundingBox();
      expect(width).toBeGreaterThan(box?.width ?? 0);
      expect(height).toBeGreaterThan((box?.height ?? 0) + 80);
      expect(colours, 'the title is written').toBeGreaterThan(4);
    });

    it('has the numbers as a table, by keyboard', async () => {
      await open('?range=7d');
      await line.tableSummary.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => line.table.locator('tbody tr').count()).toBe(25);
      const first = await line.table.locator('tbody th').first().innerText();
      await page
        .getByRole('navigation', { name: 'Pages of the table' })
        .getByRole('button')
        .last()
        .click();
      expect(await line.table.locator('tbody th').first().innerText()).not.toBe(first);
      expect(await accessibilityProblems(page)).toEqual([]);
    });

    it('shows an outage of the list in the chart', async () => {
      await open('?range=1y');
      const started = await line.outages.first().locator('time').getAttribute('datetime');
      await line.showOutage(0).click();
      const { from, to } = await zoomed();
      const at = Date.parse(started ?? '');
      expect(from).toBeLessThan(at);
      expect(to).toBeGreaterThan(at);
      expect(to - from).toBeLessThan(dayMs);
      await line.uptime.getByText(/of the time is known/).waitFor();
      await expect.poll(() => line.outages.count()).toBe(1);
    });

    it('takes a range that is typed, in the reader’s time, and says what is wrong with one', async () => {
      await open('?range=7d');
      await line.range('Custom').check();
      await line.from.fill('2026-01-10T10:00');
      await line.to.fill('2026-01-10T09:00');
      await line.show.click();
      await page.getByText('The end has to be at least a minute after the beginning.').waitFor();
      await line.to.fill('2026-01-10T12:00');
      await line.show.click();
      await expect
        .poll(() => zoomInUrl(page.url()))
        .toEqual({
          from: Date.UTC(2026, 0, 10, 9),
          to: Date.UTC(2026, 0, 10, 11),
        });
    });

    it('shows another series, and keeps the range', async () => {
      await open('?range=7d');
      await line.series.selectOption({ label: 'ping-gateway' });
      await page.getByRole('heading', { name: 'Latency of ping-gateway' }).waitFor();
      expect(new URL(page.url()).search).toBe('?series=2&range=7d');
    });

    it('says where nothing was recorded', async () => {
      await open('?from=2020-01-01T00:00:00Z&to=2020-01-02T00:00:00Z');
      await page.getByText('Nothing was recorded in this time.').waitFor();
      await line.uptime.getByText('Unknown').waitFor();
    });

    it('begins on the left where texts run from the right, too', async () => {
      await open('?range=30d');
      await page.evaluate(() => (document.documentElement.dir = 'rtl'));
      const [plot, region] = [await line.plot.boundingBox(), await line.chart.boundingBox()];
      expect((plot?.x ?? 0) - (region?.x ?? 0)).toBeCloseTo(50, 0);
    });
  });
}
