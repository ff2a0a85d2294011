// The states of the line's page that a healthy host does not show of its own accord.

import type { Browser, Page, Route } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MockRefusal } from '../support/mock-refusal.ts';
import { needs } from '../support/needs.ts';
import { accessibilityProblems, launchBrowser, newReader } from './browser.ts';
import { launchMockHost, type MockHostUnderTest } from './launch-mock-host.ts';
import { linePage, zoomInUrl } from './pages/line-page.ts';

const refusal = new MockRefusal(500, { code: 'internal', message: 'The history is being moved.' });

describe.skipIf(!needs('chromium'))('in Chromium, the line’s page', () => {
  let browser: Browser;
  let host: MockHostUnderTest;
  let page: Page;
  let line: ReturnType<typeof linePage>;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    host = await launchMockHost(true);
    page = await (await newReader(browser)).newPage();
    line = linePage(page);
  });
  afterEach(async () => {
    await page.context().close();
    await host.stop();
  });

  it('says what will stand there while nothing was measured', async () => {
    await page.route('**/api/history.series*', (route) => route.fulfill({ json: [] }));
    await page.goto(`${host.url}/history/line`);
    await page.getByRole('heading', { name: 'Nothing measured yet' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('says why nothing could be loaded, and tries again when asked to', async () => {
    host.refuse('history.buckets', refusal);
    await page.goto(`${host.url}/history/line`);
    await page.getByText('The history is being moved.').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    host.refuse('history.buckets', null);
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await line.plot.waitFor();
    await expect.poll(() => page.getByText('The history is being moved.').count()).toBe(0);
  });

  it('keeps what was there when something new cannot be loaded', async () => {
    await page.goto(`${host.url}/history/line`);
    await line.plot.waitFor();
    host.refuse('history.buckets', refusal);
    await line.range('30 d').check();
    await page.getByText('The history is being moved.').first().waitFor();
    expect(await line.plot.count()).toBe(1);
  });

  it('keeps what is being typed while its range moves by some seconds, and not when somebody moves it', async () => {
    const range = (past: string): string =>
      `?from=2026-01-10T08:${past}Z&to=2026-01-10T10:${past}Z`;
    await page.goto(`${host.url}/history/line${range('00:50')}`);
    await line.to.fill('2026-01-10T11:30');
    await page.evaluate((search) => history.replaceState(null, '', search), range('01:10'));
    await expect.poll(() => line.from.inputValue()).toBe('2026-01-10T09:01');
    expect(await line.to.inputValue()).toBe('2026-01-10T11:30');
    await line.chart.focus();
    await page.keyboard.press('PageUp');
    await expect.poll(() => line.to.inputValue()).toBe('2026-01-10T09:01');
  });

  it('stays where somebody went before it was known how far the history goes back', async () => {
    const held: Route[] = [];
    // The whole of the past is asked for to find its beginning.
    await page.route(/history\.buckets.*%22from%22%3A0%2C/, (route) => void held.push(route));
    await page.goto(`${host.url}/history/line?range=1y`);
    await line.plot.waitFor();
    await expect.poll(() => held.length).toBe(1);
    await line.chart.focus();
    await page.keyboard.press('+');
    await Promise.all(held.map((route) => route.continue()));
    await expect.poll(() => zoomInUrl(page.url())).not.toBe(null);
  });

  it('goes on by itself at the newest moment, and stays where somebody looks back', async () => {
    await page.clock.install();
    await page.goto(`${host.url}/history/line?range=1h`);
    await line.plot.waitFor();
    const seenAfter = async (milliseconds: number): Promise<string> => {
      await page.clock.runFor(milliseconds);
      return line.seen();
    };
    const first = await seenAfter(1_000);
    await expect.poll(() => seenAfter(20_000)).not.toBe(first);
    await line.chart.focus();
    await page.keyboard.press('PageUp');
    const back = await seenAfter(2_000);
    for (const _minute of [1, 2, 3]) expect(await seenAfter(60_000)).toBe(back);
  });

  it.each(['none', 'active'] as const)(
    'has a legend whose bands are told apart with forced colours %s',
    async (forcedColors) => {
      await page.emulateMedia({ forcedColors });
      await page.goto(`${host.url}/history/line`);
      await line.plot.waitFor();
      const shadeOf = async (name: string): Promise<number> => {
        const { data, width, height } = PNG.sync.read(await line.mark(name).screenshot());
        return data[4 * (width * Math.floor(height / 2) + Math.floor(width / 2))] ?? 0;
      };
      // On white, from the innermost out.
      const [p95, p99, extremes] = [
        await shadeOf('p95'),
        await shadeOf('p99'),
        await shadeOf('extremes'),
      ];
      expect(p95).toBeLessThan(p99 - 20);
      expect(p99).toBeLessThan(extremes - 15);
    },
  );

  it('leaves nothing behind when it is closed', async () => {
    await page.goto(`${host.url}/history/line`);
    const session = await page.context().newCDPSession(page);
    const count = async (): Promise<number> => {
      await line.plot.waitFor();
      await line.outages.or(page.getByText('The line was not down')).first().waitFor();
      await session.send('HeapProfiler.collectGarbage');
      const { nodes } = await session.send('Memory.getDOMCounters');
      return nodes;
    };
    const round = async (): Promise<void> => {
      await line.plot.waitFor();
      await page.getByRole('link', { name: 'Changes', exact: true }).click();
      await line.chart.waitFor({ state: 'detached' });
      await page.getByRole('link', { name: 'Line', exact: true }).click();
    };
    const counts: number[] = [];
    for (let time = 0; time < 9; time += 1) {
      counts.push(await count());
      await round();
    }
    // Once or twice something else comes that stays, such as a hint; a chart left behind would be there each time.
    const growths = counts.filter(
      (nodes, index) => index > 0 && nodes > (counts[index - 1] ?? 0) + 5,
    );
    expect(growths.length, `nodes counted: ${counts.join(', ')}`).toBeLessThan(3);
  });
});
