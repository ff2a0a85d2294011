// What stands around every page: the way to each of them, the state in the tab, and where it all is on a small screen.

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { navPages } from '../../renderer/components/nav-pages.ts';
import type { LinkState } from '../../shared/domain/link.ts';
import en from '../../shared/locales/en.json' with { type: 'json' };
import { needs } from '../support/needs.ts';
import { accessibilityProblems, launchBrowser, newReader, sidewaysOverflow } from './browser.ts';
import { launchMockHost, type MockHostUnderTest } from './launch-mock-host.ts';

const phone = { width: 360, height: 740 };

describe.skipIf(!needs('chromium'))('around every page,', () => {
  let browser: Browser;
  let host: MockHostUnderTest;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    host = await launchMockHost(true);
    page = await (await newReader(browser)).newPage();
  });
  afterEach(async () => {
    await page.context().close();
    await host.stop();
  });

  const nav = () => page.getByRole('navigation', { name: en.app.navigation, exact: true });

  it('the navigation leads to each page, by keyboard alone, and says where one is', async () => {
    await page.goto(host.url);
    for (const { href, text } of navPages) {
      const link = nav().getByRole('link', { name: en.nav[text] });
      await link.focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction((path) => window.location.pathname === path, href);
      expect(await link.getAttribute('aria-current')).toBe('page');
      expect(await nav().locator('[aria-current]').count()).toBe(1);
    }
  });

  it.each(['mouse', 'keyboard'])('the code of a page comes before the press, by %s', async (by) => {
    await page.goto(host.url);
    await page.locator('.family').first().waitFor();
    const files = () =>
      page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect((await files()).some((name) => name.includes('/settings-page-'))).toBe(false);
    const asked = page.waitForResponse((response) => response.url().includes('/settings-page-'));
    const link = nav().getByRole('link', { name: en.nav.settings });
    await (by === 'mouse' ? link.hover() : link.focus());
    await asked;
    expect(new URL(page.url()).pathname).toBe('/');
  });

  it('a page is shown once its code is there, without waiting for anything else', async () => {
    await page.clock.install();
    await page.goto(host.url);
    await page.locator('.family').first().waitFor();
    // Nothing that waits for a while goes on.
    await page.clock.pauseAt(Date.now() + 60_000);
    // Not pointed at before.
    await nav()
      .getByRole('link', { name: en.nav.settings })
      .evaluate((link: HTMLElement) => link.click());
    await page.getByRole('heading', { level: 1, name: en.nav.settings }).waitFor();
  });

  it('a host that is away is asked once a second, however often a page is wanted', async () => {
    let asked = 0;
    await page.clock.install();
    await page.goto(host.url);
    await page.locator('.family').first().waitFor();
    await page.route('**/logs-page-*.js', (route) => route.abort());
    await page.route('**/theme.js', async (route) => {
      asked += 1;
      await route.abort();
    });
    for (let times = 0; times < 5; times += 1) {
      await nav().getByRole('link', { name: en.nav.logs }).click();
      await nav().getByRole('link', { name: en.nav.overview }).click();
    }
    await page.clock.pauseAt(Date.now() + 60_000);
    asked = 0;
    let seconds = 0;
    const askedNow = async (): Promise<number> => {
      await page.clock.runFor(1_000);
      seconds += 1;
      return asked;
    };
    await expect.poll(askedNow).toBeGreaterThanOrEqual(3);
    // One was under way when the clock was stopped.
    expect(asked).toBeLessThanOrEqual(seconds + 1);
  });

  it('on a phone the pages stay under the thumb, each large enough for it', async () => {
    await page.setViewportSize(phone);
    await page.goto(host.url);
    await page.locator('.family').first().waitFor();
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
    const bar = await nav().boundingBox();
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBe(phone.height);
    for (const link of await nav().getByRole('link').all()) {
      const box = await link.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('on a phone nothing that has the focus is below the pages', async () => {
    await page.setViewportSize(phone);
    await page.goto(host.url);
    await page.locator('.family').first().waitFor();
    for (let presses = 0; presses < 25; presses += 1) {
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(() => {
        const focused = document.activeElement;
        const bar = document.querySelector('.nav');
        if (focused === null || bar === null || bar.contains(focused)) return null;
        return focused.getBoundingClientRect().top >= bar.getBoundingClientRect().top
          ? focused.outerHTML
          : null;
      });
      expect(hidden).toBeNull();
    }
  });

  it('at 400 % zoom the pages take nothing from the height', async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(host.url);
    await page.locator('.family').first().waitFor();
    expect(await nav().evaluate((element) => getComputedStyle(element).position)).toBe('static');
    expect(await sidewaysOverflow(page)).toBe(0);
  });

  it.each<[LinkState, string, string]>([
    ['online', 'confirmed', 'confirmed'],
    ['degraded', 'line degraded', 'degraded'],
    ['offline', 'offline', 'offline'],
  ])('a line that is %s shows in the tab', async (state, words, icon) => {
    const { snapshot } = host.world;
    host.world.snapshot = { ...snapshot, link: { ...snapshot.link, state } };
    await page.goto(host.url);
    await page.waitForFunction((text) => document.title.includes(text), `· ${words} ·`);
    expect(await page.locator('link[rel=icon]').getAttribute('href')).toBe(`/beacon-${icon}.svg`);
    const answer = await page.request.get(`${host.url}/beacon-${icon}.svg`);
    expect(answer.headers()['content-type']).toBe('image/svg+xml');
    expect(await page.locator('.brand .beacon').getAttribute('data-state')).toBe(icon);
  });

  it('what is out of date stays marked however far down the page', async () => {
    await page.goto(`${host.url}/settings`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('.transport').getByText(en.transport.live).waitFor();
    const { port } = host.mock;
    await host.stop();
    const told = page.locator('.banner-stale');
    await told.waitFor();
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const box = await told.boundingBox();
    expect((box?.y ?? -1) >= 0 && (box?.y ?? 0) < 200).toBe(true);
    host = await launchMockHost(true, port);
    await told.waitFor({ state: 'detached' });
  });

  it('a page that is opened while the host is away comes when it is back', async () => {
    await page.goto(host.url);
    await page.locator('.transport').getByText(en.transport.live).waitFor();
    const { port } = host.mock;
    await host.stop();
    await nav().getByRole('link', { name: en.nav.settings }).click();
    await page.locator('.banner-stale').waitFor();
    host = await launchMockHost(true, port);
    await page.getByRole('heading', { level: 1, name: en.nav.settings }).waitFor();
    await page.locator('.banner-stale').waitFor({ state: 'detached' });
  });

  it('paper has the content, whose it is and as of when, and nothing to press', async () => {
    await page.goto(host.url);
    await page.locator('.family').first().waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('.print-head').innerText()).toMatch(/^IP Beacon\s+Printed \d+ /);
    for (const gone of ['.bar', '.nav', '.skip', '.button', '.tellings']) {
      expect([gone, await page.locator(gone).filter({ visible: true }).count()]).toEqual([gone, 0]);
    }
    const colours = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return [backgroundColor, color];
    });
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  });
});
