import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { newReader } from './browser.ts';

/**
 * A page as the desktop host's window has it: with the port of the preload script, here over HTTP to a mock host. The
 * real preload script is desktop-window.test.ts's.
 */
export async function openInWindow(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await newReader(browser, options);
  await context.addInitScript(putPort);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** Runs in the page. */
function putPort(): void {
  const value = {
    call: async ({ name, input }: { readonly name: string; readonly input: unknown }) => {
      const response = await fetch(`/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      });
      const body = await response.json();
      return response.ok ? { ok: true, value: body } : { ok: false, error: body.error };
    },
    onPush: (listener: (push: unknown) => void) => {
      const socket = new WebSocket(`ws://${window.location.host}/ws`);
      socket.addEventListener('message', ({ data }) => listener(JSON.parse(String(data))));
      return () => socket.close();
    },
  };
  Object.defineProperty(window, 'ipBeacon', { value });
}
