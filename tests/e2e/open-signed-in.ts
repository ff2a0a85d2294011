import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser, newReader, watchConsole } from './browser.ts';
import type { HostUnderTest } from './host-under-test.ts';
import { signInPage } from './pages/sign-in-page.ts';
import { saveToDownloads } from './save-to-downloads.ts';

export interface OpenHost<Host extends HostUnderTest> {
  readonly host: Host;
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Of the console, since the page was opened. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** A host that was just started, and a browser that was let in by its one-time link and shows Overview. */
export async function openSignedIn<Host extends HostUnderTest>(
  launch: () => Promise<Host>,
): Promise<OpenHost<Host>> {
  const host = await launch();
  const browser = await launchBrowser();
  const context = await newReader(browser, { acceptDownloads: true });
  await saveToDownloads(context);
  const complaints = watchConsole(context);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(host.signInLink);
  await signInPage(page).notNow();
  await page.getByRole('button', { name: 'Check now' }).waitFor();
  const close = async (): Promise<void> => {
    await browser.close();
    await host.stop();
  };
  return { host, browser, context, page, complaints, close };
}
