import type { Page } from 'playwright-core';
import { launchBrowser, newReader, watchConsole } from './browser.ts';
import type { HostUnderTest } from './host-under-test.ts';
import type { PagesUnderTest } from './pages-under-test.ts';
import { signInPage } from './pages/sign-in-page.ts';
import { saveToDownloads } from './save-to-downloads.ts';

export interface PagesInBrowser<Host extends HostUnderTest> extends PagesUnderTest {
  readonly host: Host;
}

/** A host that is started for it, and a browser that was let in by its one-time link. */
export const inBrowser =
  <Host extends HostUnderTest>(launch: () => Promise<Host>) =>
  async (): Promise<PagesInBrowser<Host>> => {
    const host = await launch();
    const browser = await launchBrowser();
    const context = await newReader(browser, { acceptDownloads: true });
    await saveToDownloads(context);
    const complaints = watchConsole(context);
    const page = await context.newPage();
    await page.goto(host.signInLink);
    await signInPage(page).notNow();
    // The first steps hide it from readers.
    await page.getByRole('button', { name: 'Check now', includeHidden: true }).waitFor();
    return {
      host,
      url: host.url,
      address: host.address,
      hasSignIn: true,
      page,
      complaints,
      freshPage: async () => {
        const fresh = await newReader(browser, { storageState: await context.storageState() });
        await saveToDownloads(fresh);
        const said = watchConsole(fresh);
        const other = await fresh.newPage();
        return { page: other, complaints: () => said, close: () => fresh.close() };
      },
      ask: (name, input) => post(page, name, input),
      close: async () => {
        await browser.close();
        await host.stop();
      },
    };
  };

async function post(page: Page, call: string, input: object): Promise<void> {
  const status = await page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(path, { method: 'POST', headers, body })).status;
    },
    [`/api/${call}`, JSON.stringify(input)] as const,
  );
  if (status !== 200) throw new Error(`${call} was answered with ${status}.`);
}
