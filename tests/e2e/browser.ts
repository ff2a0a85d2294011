import { AxeBuilder } from '@axe-core/playwright';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { chromiumArguments } from '../support/chromium-arguments.ts';

/** Debian's Chromium; it may not talk to anybody but the host under test. */
export const launchBrowser = (...furtherArguments: readonly string[]): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [...chromiumArguments, ...furtherArguments],
  });

/** A fixed reader: British, in Berlin, without motion. */
export const newReader = (browser: Browser, options: BrowserContextOptions = {}) =>
  browser.newContext({
    viewport: { width: 1280, height: 860 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    // It would answer for a host that a test has stopped; installable.test.ts lets it in.
    serviceWorkers: 'block',
    ...options,
  });

/** That newReader() lets no service worker in. */
const ownBlock = 'Service Worker registration blocked by Playwright';

/** Everything the pages of a context complain about: errors, warnings, CSP violations. */
export function watchConsole(context: BrowserContext): readonly string[] {
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    const text = message.text();
    if (text === ownBlock) return;
    // Without its address nobody could tell what was refused.
    const isRefusal = text.startsWith('Failed to load resource');
    complaints.push(isRefusal ? `${text} ${message.location().url}` : text);
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  return complaints;
}

/** What axe finds against WCAG 2.2 AA and its best practices, one line a finding. */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    // The same rules in a sixth of the time: what is right is not written down, and no second page is opened to put the
    // findings of other sites' frames together, of which there are none.
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

/** How many pixels the page is wider than the screen. */
export const sidewaysOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * @param name may have folders in it
 * @param fullPage false: what is on the screen, for pages that draw no more than that
 */
export async function keepScreenshot(page: Page, name: string, fullPage = true): Promise<void> {
  await page.screenshot({ path: `artefacts/pages/${name}.png`, fullPage });
}
