// Every page in every way to look at it: no accessibility problem, nothing wider than the screen, no complaint.

import type { Browser, Page } from 'playwright-core';
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
import { chooseLanguage } from './choose-language.ts';
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

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

interface Way {
  readonly name: string;
  readonly media?: Media;
  readonly language?: 'en' | 'ar';
}

/** How a page that is open is looked at, one after the other. */
const readers: readonly {
  readonly size: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly ways: readonly Way[];
}[] = [
  {
    size: 'wide',
    viewport: { width: 1440, height: 900 },
    ways: [
      { name: 'light' },
      { name: 'forced colours', media: { forcedColors: 'active' } },
      { name: 'dark, from right to left', media: { colorScheme: 'dark' }, language: 'ar' },
    ],
  },
  {
    size: 'narrow',
    viewport: { width: 360, height: 740 },
    ways: [
      { name: 'dark', media: { colorScheme: 'dark' } },
      { name: 'light, with motion', media: { reducedMotion: 'no-preference' } },
      { name: 'light, from right to left', language: 'ar' },
    ],
  },
];

const usual: Media = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' };

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

  describe.each(readers)('every page, $size', ({ size, viewport, ways }) => {
    let page: Page;
    let complaints: readonly string[];

    // One reader for all pages: a browser reads the program anew for each of them, which takes longer than the look.
    beforeAll(async () => {
      const context = await newReader(browser, { viewport });
      complaints = watchConsole(context);
      page = await context.newPage();
    });
    afterAll(() => page.context().close());

    it.each(pages)('%s', async (path) => {
      const before = complaints.length;
      await page.goto(host.url + path);
      await settle(page);
      for (const { name, media, language = 'en' } of ways) {
        await page.emulateMedia({ ...usual, ...media });
        await chooseLanguage(page, language);
        await settle(page);
        const file = `${path.replaceAll('/', '-').slice(1) || 'overview'}-${size} ${name}`;
        await keepScreenshot(page, `every-page/${file.replaceAll(/[ ,]+/g, '-')}`);
        expect([name, await accessibilityProblems(page)]).toEqual([name, []]);
        expect([name, await sidewaysOverflow(page)]).toEqual([name, 0]);
      }
      expect(complaints.slice(before)).toEqual([]);
    });
  });
});
