// Every page in every way to look at it: no accessibility problem, nothing wider than the screen, no complaint.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems, atRest, keepScreenshot, sidewaysOverflow } from './browser.ts';
import { chooseLanguage } from './choose-language.ts';
import type { FreshPage, OpenPages, PagesUnderTest } from './pages-under-test.ts';

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
      {
        name: 'dark, with motion',
        media: { colorScheme: 'dark', reducedMotion: 'no-preference' },
      },
      { name: 'light, from right to left', language: 'ar' },
    ],
  },
];

const usual: Media = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' };

/** Painted, with its data, and at rest. */
async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await expect.poll(() => page.locator('.loading').count()).toBe(0);
  await atRest(page);
}

/** @param openPages those of a host that has something to show on each of the paths */
export function describeEveryPage(
  name: string,
  openPages: OpenPages,
  paths: readonly string[],
): void {
  describe(`every page of ${name}`, () => {
    let pages: PagesUnderTest;

    beforeAll(async () => {
      pages = await openPages();
    });
    afterAll(() => pages.close());

    describe.each(readers)('$size', ({ size, viewport, ways }) => {
      let fresh: FreshPage;

      // One reader for all pages: a browser reads the program anew for each of them, which takes longer than the look.
      beforeAll(async () => {
        fresh = await pages.freshPage();
        await fresh.page.setViewportSize(viewport);
      });
      afterAll(() => fresh.close());

      it.each(paths)('%s', async (path) => {
        const { page, complaints } = fresh;
        const before = complaints().length;
        await page.goto(pages.url + path);
        await settle(page);
        for (const { name: way, media, language = 'en' } of ways) {
          await page.emulateMedia({ ...usual, ...media });
          await chooseLanguage(page, language);
          await settle(page);
          const file = `${path.replaceAll('/', '-').slice(1) || 'overview'}-${size} ${way}`;
          await keepScreenshot(page, `${name}/${file}`.replaceAll(/[ ,?&=]+/g, '-'));
          expect([way, await accessibilityProblems(page)]).toEqual([way, []]);
          expect([way, await sidewaysOverflow(page)]).toEqual([way, 0]);
        }
        expect(complaints().slice(before)).toEqual([]);
      });
    });
  });
}
