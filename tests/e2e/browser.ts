import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { chromiumArguments, chromiumProgram, wholeChromium } from '../support/chromium.ts';

const launch = (executablePath: string, further: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath, args: [...chromiumArguments, ...further] });

/** Debian's Chromium; it may not talk to anybody but the host under test. */
export const launchBrowser = (...further: readonly string[]): Promise<Browser> =>
  launch(chromiumProgram, further);

/** With all that is about the pages, too: it can install them. */
export const launchWholeBrowser = (): Promise<Browser> => launch(wholeChromium);

/** The longest that something on a page may take: a machine may be ten times as slow as another. */
const patienceMs = 60_000;

/** A fixed reader: British, in Berlin, without motion. */
export async function newReader(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    // It would answer for a host that a test has stopped; installable.test.ts lets it in.
    serviceWorkers: 'block',
    ...options,
  });
  context.setDefaultTimeout(patienceMs);
  return context;
}

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

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Its fonts are there and nothing that comes to an end moves or fades any more. */
export const atRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const finite = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(finite.map(({ finished }) => finished.catch(() => undefined)));
  });

/** What axe finds against WCAG 2.2 AA and its best practices, one line a finding. */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  // A colour on its way to another one is judged as if it stayed.
  await atRest(page);
  // To read it takes a page as long as to look: once for a page is enough.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  });
}

/** How many pixels the page is wider than the screen. */
export const sidewaysOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * @param name may have folders in it
 * @param fullPage false: what is on the screen, for pages that draw no more than that
 */
export async function keepScreenshot(page: Page, name: string, fullPage = true): Promise<void> {
  // A PNG takes twice as long: to people who look at it it is the same.
  const path = `artefacts/pages/${name}.jpeg`;
  await page.screenshot({ path, fullPage, quality: 80 });
}
