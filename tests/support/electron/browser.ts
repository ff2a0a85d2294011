import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BrowserContext, Frame, Page, Request as PageRequest, Route } from 'playwright-core';
import type * as playwright from 'playwright-core';
import { chromiumArguments, chromiumProgram } from '../chromium.ts';
import { app } from './app.ts';
import { nativeTheme } from './native-theme.ts';
import { note } from './notes.ts';
import { fromShown, shownOrigin } from './page-url.ts';
import { answerUrl } from './protocol.ts';

/** Asked before a page goes anywhere by itself; false keeps it where it is. */
type MayNavigate = (page: Page, url: string, isMainFrame: boolean) => boolean;

let opened: Promise<BrowserContext> | null = null;

/** Chromium, from the first window on; its profile is kept in userData as Electron's is. */
export function browserContext(mayNavigate: MayNavigate): Promise<BrowserContext> {
  opened ??= open(mayNavigate);
  return opened;
}

export async function closeBrowser(): Promise<void> {
  const context = await opened;
  await context?.close();
}

async function open(mayNavigate: MayNavigate): Promise<BrowserContext> {
  // Most of a start would be the reading of it, and by `import` it takes half as long again.
  const require = createRequire(import.meta.url);
  const { chromium } = require('playwright-core') as typeof playwright;
  const profile = join(app.getPath('userData'), 'chromium');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumProgram,
    args: [
      ...chromiumArguments,
      // A test looks at the same pages from its own process.
      '--remote-debugging-port=0',
    ],
    locale: app.getLocale(),
    timezoneId: process.env['TZ'] ?? 'Europe/Berlin',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    acceptDownloads: true,
  });
  await context.route('**/*', (route) => answer(route, mayNavigate));
  const [port, path] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  note('browser.opened', { endpoint: `ws://127.0.0.1:${port}${path}` });
  nativeTheme.on('updated', () => {
    for (const page of context.pages()) void followTheme(page);
  });
  return context;
}

export const followTheme = (page: Page): Promise<void> =>
  page.emulateMedia({ colorScheme: nativeTheme.shouldUseDarkColors ? 'dark' : 'light' });

async function answer(route: Route, mayNavigate: MayNavigate): Promise<void> {
  const request = route.request();
  const url = request.url();
  if (request.isNavigationRequest()) {
    const frame = frameOf(request);
    if (frame === null) return route.abort('aborted');
    const isMainFrame = frame.parentFrame() === null;
    if (!mayNavigate(frame.page(), fromShown(url), isMainFrame)) return route.abort('aborted');
  }
  if (!url.startsWith(`${shownOrigin}/`)) {
    note('request.outside', url);
    return route.abort('failed');
  }
  const response = await answerUrl(fromShown(url), request.method());
  if (response === null) return route.abort('failed');
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** Null for the first page of a window that is just being opened: none of ours is opened that way. */
function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}
