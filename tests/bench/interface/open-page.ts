import type { CDPSession, Page } from 'playwright-core';
import { launchBrowser, newReader } from '../../e2e/browser.ts';
import type { HostUnderTest } from '../../e2e/host-under-test.ts';
import { startToMeasure } from './in-page.ts';
import { slowdown } from './processor.ts';

export interface OpenPage<Host extends HostUnderTest> {
  readonly host: Host;
  /** Shows nothing yet. */
  readonly page: Page;
  readonly cdp: CDPSession;
  /** A page of the same browser without ours in it, as slow. */
  readonly openBlank: () => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Chromium before a host, with the processor made slower. */
export async function openPage<Host extends HostUnderTest>(host: Host): Promise<OpenPage<Host>> {
  const browser = await launchBrowser('--js-flags=--expose-gc');
  const context = await newReader(browser);
  await context.addInitScript(startToMeasure);
  const slow = async (page: Page): Promise<CDPSession> => {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return session;
  };
  const page = await context.newPage();
  return {
    host,
    page,
    cdp: await slow(page),
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
