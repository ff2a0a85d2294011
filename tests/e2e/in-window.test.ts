// The pages in the window of the desktop host: what makes sense in a browser only is not there.

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import en from '../../shared/locales/en.json' with { type: 'json' };
import { needs } from '../support/needs.ts';
import { accessibilityProblems, launchBrowser, newReader, sidewaysOverflow } from './browser.ts';
import { launchMockHost, type MockHostUnderTest } from './launch-mock-host.ts';
import { openInWindow } from './with-page-port.ts';

const small = { width: 340, height: 420 };

describe.skipIf(!needs('chromium'))('in the window,', () => {
  let browser: Browser;
  let host: MockHostUnderTest;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    host = await launchMockHost(true);
    host.world.host = 'desktop';
  });
  afterEach(async () => {
    await page.context().close();
    await host.stop();
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const heading = (name: string) => page.getByRole('heading', { name, exact: true });

  it('nobody signs out, no browser notifies, and nothing speaks of one', async () => {
    page = await openInWindow(browser, `${host.url}/settings`);
    await heading(en.settings.browser_window).waitFor();
    expect(await button(en.settings.signOut).count()).toBe(0);
    expect(await heading(en.settings.browser).count()).toBe(0);
    await page.goto(host.url);
    await page.locator('.event').first().waitFor();
    expect(await button(en.tell.enable).count()).toBe(0);
  });

  it('the settings have what concerns the desktop, which a server does not show', async () => {
    page = await openInWindow(browser, `${host.url}/settings`);
    await heading('Desktop').waitFor();
    await heading('Updates').waitFor();
    await page.context().close();
    host.world.host = 'server';
    page = await (await newReader(browser)).newPage();
    await page.goto(`${host.url}/settings`);
    await heading('Notifications').waitFor();
    expect(await heading('Desktop').count()).toBe(0);
    expect(await heading('Updates').count()).toBe(0);
  });

  it('the first steps set what the desktop tells, and that it starts with the session', async () => {
    host.world.firstStepsDone = false;
    page = await openInWindow(browser, host.url);
    await button(en.firstSteps.next).click();
    await page.getByText(en.firstSteps.tell.text_window).waitFor();
    const told = page.getByRole('switch', { name: 'Notifications on this desktop' });
    const line = page.getByRole('switch', { name: 'The line' });
    expect([await told.isChecked(), await line.isDisabled()]).toEqual([true, false]);
    await page.locator('.switch', { hasText: 'Notifications on this desktop' }).click();
    await page.locator('.switch[data-disabled]', { hasText: 'The line' }).waitFor();
    await button(en.firstSteps.next).click();
    await page.locator('.switch', { hasText: 'Start with the session' }).click();
    await page.locator('.switch[data-selected]', { hasText: 'Start with the session' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await button(en.firstSteps.finish).click();
    await expect.poll(() => host.world.firstStepsDone).toBe(true);
    await page.goto(`${host.url}/settings#desktop`);
    await page
      .locator('[id="desktop.startWithSession"] .switch[data-selected]')
      .waitFor({ state: 'attached' });
    await page
      .locator('[id="notifications.enabled"] .switch:not([data-selected])')
      .waitFor({ state: 'attached' });
  });

  describe('at a glance,', () => {
    it('stand the state, the addresses, the day and the last change, and nothing around them', async () => {
      page = await openInWindow(browser, `${host.url}/glance`, { viewport: small });
      await heading(en.verdict.confirmed).waitFor();
      await page.getByText(host.address, { exact: true }).waitFor();
      await page.locator('.glance .strip-up').waitFor({ state: 'attached' });
      await page.locator('.glance-change a').waitFor();
      expect(await page.getByRole('navigation').count()).toBe(0);
      expect(await sidewaysOverflow(page)).toBe(0);
      expect(await accessibilityProblems(page)).toEqual([]);
    });

    it('links load another page, for the desktop host to open it in the large window', async () => {
      page = await openInWindow(browser, `${host.url}/glance`, { viewport: small });
      await page.locator('.glance-change a').waitFor();
      const links = await page
        .locator('a')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      expect(links).toEqual(['/history/59', '/']);
      await page.evaluate(() => Object.assign(window, { isTheSame: true }));
      await page.getByRole('link', { name: en.glance.open, exact: true }).click();
      await page.getByRole('navigation').waitFor();
      expect(await page.evaluate(() => 'isTheSame' in window)).toBe(false);
    });

    it('a mask that is chosen in the large window is on here too', async () => {
      page = await openInWindow(browser, `${host.url}/glance`, { viewport: small });
      await page.getByText(host.address, { exact: true }).waitFor();
      const large = await page.context().newPage();
      await large.goto(host.url);
      await large.getByRole('button', { name: en.mask.toggle, exact: true }).click();
      await page.getByText(host.address, { exact: true }).waitFor({ state: 'detached' });
    });

    it('Escape closes it', async () => {
      page = await openInWindow(browser, `${host.url}/settings`);
      const [glance] = await Promise.all([
        page.waitForEvent('popup'),
        page.evaluate(() => void window.open('/glance', '_blank', 'width=340,height=420')),
      ]);
      await glance.getByRole('heading', { name: en.verdict.confirmed, exact: true }).waitFor();
      const closed = glance.waitForEvent('close');
      // The answer to the key may come after the window is gone.
      await glance.keyboard.press('Escape').catch(() => {});
      await closed;
    });
  });
});
