// Who points at a link will follow it: its page is drawn out of sight, and shown by the press.

import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import en from '../../shared/locales/en.json' with { type: 'json' };
import { needs } from '../support/needs.ts';
import { accessibilityProblems, launchBrowser, newReader } from './browser.ts';
import { launchMockHost, type MockHostUnderTest } from './launch-mock-host.ts';

describe.skipIf(!needs('chromium'))('the page ahead', () => {
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
    await page.goto(host.url);
    await page.locator('.family').first().waitFor();
  });
  afterEach(async () => {
    await page.context().close();
    await host.stop();
  });

  const link = (name: string): Locator =>
    page
      .getByRole('navigation', { name: en.app.navigation, exact: true })
      .getByRole('link', { name });
  const ahead = (): Locator => page.locator('#content h1', { hasText: en.nav.logs });
  const title = (): Promise<string> => page.title();

  it.each(['mouse', 'keyboard'])(
    'is there before the press, by %s, and nobody is told or asked',
    async (by) => {
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.url().includes('/api/log')) asked.push(request.url());
      });
      const before = await title();
      const logs = link(en.nav.logs);
      await (by === 'mouse' ? logs.hover() : logs.focus());
      await ahead().waitFor({ state: 'attached' });
      expect(await ahead().isVisible()).toBe(false);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await title()).toBe(before);
      expect(new URL(page.url()).pathname).toBe('/');
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(asked).toEqual([]);
      await logs.press('Enter');
      await expect.poll(() => asked).not.toEqual([]);
    },
  );

  it('is the one that the press shows', async () => {
    await link(en.nav.logs).hover();
    await ahead().waitFor({ state: 'attached' });
    await ahead().evaluate((heading) => heading.setAttribute('data-drawn', 'ahead'));
    await link(en.nav.logs).click();
    await page.waitForURL('**/logs');
    expect(await page.locator('h1').getAttribute('data-drawn')).toBe('ahead');
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('.family').count()).toBe(0);
    expect(await title()).toContain(en.nav.logs);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  it('goes when the pointer leaves the link, and once it has been left', async () => {
    await link(en.nav.logs).hover();
    await ahead().waitFor({ state: 'attached' });
    await page.locator('h1').first().hover();
    await ahead().waitFor({ state: 'detached' });

    await link(en.nav.logs).hover();
    await ahead().waitFor({ state: 'attached' });
    await link(en.nav.logs).click();
    await page.waitForURL('**/logs');
    await page.goBack();
    await page.locator('.family').first().waitFor();
    expect(await ahead().count()).toBe(0);
  });

  it('goes when another page is gone to', async () => {
    await link(en.nav.logs).hover();
    await ahead().waitFor({ state: 'attached' });
    await page.evaluate(() => window.history.pushState(null, '', '/settings'));
    await page.getByRole('heading', { level: 1, name: en.nav.settings }).waitFor();
    expect(await ahead().count()).toBe(0);
  });

  it('does not get old', async () => {
    await page.clock.install();
    await link(en.nav.logs).hover();
    await ahead().waitFor({ state: 'attached' });
    await page.clock.fastForward(10_000);
    await ahead().waitFor({ state: 'detached' });
    // A pointer that moves again wants it again.
    await link(en.nav.logs).hover({ position: { x: 12, y: 12 } });
    await ahead().waitFor({ state: 'attached' });
  });

  it('is not drawn for who only crosses the link', async () => {
    await page.evaluate((text) => {
      window.sawAhead = false;
      new MutationObserver(() => {
        window.sawAhead ||= [...document.querySelectorAll('h1')].some(
          ({ textContent }) => textContent === text,
        );
      }).observe(document.body, { childList: true, subtree: true });
      const cross = (element: Element | null) =>
        element?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      cross(document.querySelector('nav a[href="/logs"]'));
      cross(document.querySelector('h1'));
    }, en.nav.logs);
    await link(en.nav.settings).hover();
    await page.locator('#content h1', { hasText: en.nav.settings }).waitFor({ state: 'attached' });
    expect(await page.evaluate(() => window.sawAhead)).toBe(false);
  });

  it('comes without what is below the fold, which would make it long to show', async () => {
    const lastSection = page.locator('#about');
    await link(en.nav.settings).hover();
    await page.locator('#content h1', { hasText: en.nav.settings }).waitFor({ state: 'attached' });
    await link(en.nav.settings).click();
    await lastSection.waitFor();
    await link(en.nav.overview).click();
    await page.locator('.family').first().waitFor();
    await link(en.nav.settings).hover();
    await page.locator('#content .settings-section').first().waitFor({ state: 'attached' });
    // Would have been drawn by then.
    await page.waitForTimeout(300);
    expect(await lastSection.count()).toBe(0);
  });

  it('sees the place that its link leads to', async () => {
    await page.evaluate(() => {
      const place = document.createElement('a');
      place.href = '/logs?level=error';
      place.textContent = 'Errors';
      document.querySelector('h1')?.append(place);
    });
    await page.getByRole('link', { name: 'Errors' }).hover();
    await ahead().waitFor({ state: 'attached' });
    expect(await page.getByLabel(en.logs.level, { exact: true }).inputValue()).toBe('error');
  });

  it('takes nothing with it when it has a defect', async () => {
    await page.route('**/logs-page-*.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `export function LogsPage() { throw new Error('No logs today.'); }`,
      }),
    );
    const notice = page.locator('#content [role="alert"]');
    await link(en.nav.logs).hover();
    await notice.waitFor({ state: 'attached' });
    expect(await notice.isVisible()).toBe(false);
    expect(await page.locator('.family').first().isVisible()).toBe(true);
    await link(en.nav.logs).click();
    await notice.filter({ hasText: 'No logs today.' }).waitFor();
    await link(en.nav.overview).click();
    await page.locator('.family').first().waitFor();
    expect(await notice.count()).toBe(0);
  });
});

declare global {
  interface Window {
    sawAhead: boolean;
  }
}
