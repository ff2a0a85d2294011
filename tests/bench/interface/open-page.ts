import type { BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { launchBrowser, newReader } from '../../e2e/browser.ts';
import { launchMockHost, type MockHostUnderTest } from '../../e2e/launch-mock-host.ts';
import { startToMeasure } from './in-page.ts';

/** A laptop made as slow as a phone: the bar of issue 4. */
export const slowdown = 4;

export interface OpenPage {
  readonly host: MockHostUnderTest;
  readonly page: Page;
  readonly cdp: CDPSession;
  /** A page of the same browser without ours in it, as slow. */
  readonly openBlank: () => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** The built page before the mock host, in Chromium with a processor slowed down. */
export async function openPage(path = '/', options: BrowserContextOptions = {}): Promise<OpenPage> {
  const host = await launchMockHost(true);
  const browser = await launchBrowser('--js-flags=--expose-gc');
  const context = await newReader(browser, options);
  await context.addInitScript(startToMeasure);
  const slow = async (page: Page): Promise<CDPSession> => {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return session;
  };
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const cdp = await slow(page);
  await page.goto(host.url + path);
  return {
    host,
    page,
    cdp,
    openBlank: async () => {
      const blank = await context.newPage();
      await slow(blank);
      return blank;
    },
    close: async () => {
      await browser.close();
      await host.stop();
    },
  };
}
