// Every page in every way to look at it: no accessibility problem, nothing wider than the screen, no complaint.

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needs } from '../support/needs.ts';
import {
  accessibilityProblems,
  keepScreenshot,
  launchBrowser,
  newReader,
  sidewaysOverflow,
  watchConsole,
} from './browser.ts';
import { launchMockHost, type MockHostUnderTest } from './launch-mock-host.ts';

const pages = [
  '/',
  '/history',
  '/history/57',
  '/history/patterns',
  '/history/map',
  '/history/line',
  '/history/report',
  '/discord',
  '/discord/home',
  '/discord/home/places',
  '/discord/home/access',
  '/discord/home/log',
  '/logs',
  '/settings',
  '/settings/data',
  '/settings/backups',
  '/settings/revisions',
  '/settings/audit',
  '/nowhere',
] as const;

interface Way {
  readonly name: string;
  readonly options: BrowserContextOptions;
  readonly preferences?: Readonly<Record<string, string>>;
}

const wide = { width: 1440, height: 900 };
const narrow = { width: 360, height: 740 };

const ways: readonly Way[] = [
  { name: 'wide, light', options: { viewport: wide, colorScheme: 'light' } },
  { name: 'narrow, dark', options: { viewport: narrow, colorScheme: 'dark' } },
  { name: 'forced colours', options: { viewport: wide, forcedColors: 'active' } },
  {
    name: 'narrow, with motion',
    options: { viewport: narrow, colorScheme: 'light', reducedMotion: 'no-preference' },
  },
  {
    name: 'wide, dark, from right to left',
    options: { viewport: wide, colorScheme: 'dark', locale: 'ar-EG' },
    preferences: { language: 'ar' },
  },
  {
    name: 'narrow, from right to left',
    options: { viewport: narrow, colorScheme: 'light', locale: 'ar-EG' },
    preferences: { language: 'ar' },
  },
];

/** axe takes seconds for a page with much on it. */
const lookMs = 30_000;

/** Painted, with its data, and at rest. */
async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.locator('.loading').waitFor({ state: 'detached' });
  await page.evaluate(async () => {
    await document.fonts.ready;
    const finite = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(finite.map(({ finished }) => finished.catch(() => undefined)));
  });
}

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  let host: MockHostUnderTest;
  let browser: Browser;

  beforeAll(async () => {
    host = await launchMockHost(true);
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await host.stop();
  });

  describe.each(ways)('every page, $name', ({ name, options, preferences }) => {
    let page: Page;
    let complaints: readonly string[];

    // One reader for all pages: a browser reads the program anew for each of them, which takes longer than the look.
    beforeAll(async () => {
      const context = await newReader(browser, options);
      if (preferences !== undefined) {
        await context.addInitScript((text) => {
          localStorage.setItem('ip-beacon.preferences', text);
        }, JSON.stringify(preferences));
      }
      complaints = watchConsole(context);
      page = await context.newPage();
      page.setDefaultTimeout(10_000);
    });
    afterAll(() => page.context().close());

    it.each(pages)(
      '%s',
      async (path) => {
        const before = complaints.length;
        await page.goto(host.url + path);
        await settle(page);
        const file = `${path.replaceAll('/', '-').slice(1) || 'overview'}-${name}`;
        await keepScreenshot(page, `every-page/${file.replaceAll(/[ ,]+/g, '-')}`);
        expect(await accessibilityProblems(page)).toEqual([]);
        expect(await sidewaysOverflow(page)).toBe(0);
        expect(complaints.slice(before)).toEqual([]);
      },
      lookMs,
    );
  });
});
