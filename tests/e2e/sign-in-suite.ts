import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accessibilityProblems,
  keepScreenshot,
  launchBrowser,
  newReader,
  watchConsole,
} from './browser.ts';
import type { HostUnderTest } from './host-under-test.ts';
import { historyPage } from './pages/history-page.ts';
import { settingsPage } from './pages/settings-page.ts';
import { signInPage } from './pages/sign-in-page.ts';

const password = 'four words in a row';

/** How somebody gets in, and out, where the pages are served over HTTP. */
export function describeSignIn(name: string, launch: () => Promise<HostUnderTest>): void {
  describe(`the pages of ${name}`, () => {
    let host: HostUnderTest;
    let browser: Browser;
    let page: Page;
    let complaints: readonly string[];

    beforeAll(async () => {
      host = await launch();
      browser = await launchBrowser();
      const context = await newReader(browser);
      complaints = watchConsole(context);
      page = await context.newPage();
    });
    afterAll(async () => {
      await browser.close();
      await host.stop();
    });

    it('send a stranger to the sign-in page, which says how to get in', async () => {
      await page.goto(`${host.url}/history`);
      await signInPage(page).help.waitFor();
      expect(new URL(page.url()).pathname).toBe('/sign-in');
      expect(await accessibilityProblems(page)).toEqual([]);
      await keepScreenshot(page, `${name.replaceAll(' ', '-')}-sign-in`);
    });

    it('open what was wanted after the one-time link, whose token does not stay in the address bar', async () => {
      await page.goto(host.signInLink);
      await page.getByRole('heading', { name: 'Choose a password' }).waitFor();
      expect(page.url()).toBe(`${host.url}/sign-in`);
      await signInPage(page).choosePassword(password);
      await historyPage(page).rows.first().waitFor();
      expect(page.url()).toBe(`${host.url}/history`);
    });

    it('have nothing to complain about on the console until then', () => {
      expect(complaints).toEqual([]);
    });

    it('sign out, and in again with the password', async () => {
      await page.goto(`${host.url}/settings`);
      await settingsPage(page).signOut.click();
      await signInPage(page).signIn(password);
      await settingsPage(page).sources.first().waitFor();
      expect(new URL(page.url()).pathname).toBe('/settings');
    });
  });
}
