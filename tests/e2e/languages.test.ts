// Each language of the list, shown by the built page: the texts are there, run the right way, and change at run time.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../shared/format/languages.ts';
import { readLocale } from '../support/locale-texts.ts';
import { needs } from '../support/needs.ts';
import { launchBrowser, newReader, sidewaysOverflow } from './browser.ts';
import { chooseLanguage } from './choose-language.ts';
import { launchMockHost, type MockHostUnderTest } from './launch-mock-host.ts';

const paths = ['/', '/history', '/history/patterns', '/logs', '/settings', '/settings/data'];

const rootOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);

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

  const open = async (locale: string, path = '/'): Promise<Page> => {
    const page = await (await newReader(browser, { locale })).newPage();
    await page.goto(host.url + path);
    return page;
  };
  const heading = (page: Page, text: string) => page.getByRole('link', { name: text }).first();

  it.each(languages)('$name is the language of a reader of $tag', async ({ tag, dir }) => {
    const page = await open(tag);
    const history = readLocale(tag).get('nav.history') ?? '';
    await heading(page, history).waitFor();
    expect(await rootOf(page)).toEqual([tag, dir]);
    await page.context().close();
  });

  it.each(languages)('$name comes without a new load, and stays for the next one', async (each) => {
    const page = await open('en-GB', '/history');
    await heading(page, 'History').waitFor();
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await chooseLanguage(page, each.tag);
    const texts = readLocale(each.tag);
    await heading(page, texts.get('nav.history') ?? '').waitFor();
    await page.getByText(texts.get('history.lead') ?? '').waitFor();
    expect(await rootOf(page)).toEqual([each.tag, each.dir]);
    expect(await page.title()).toContain(texts.get('nav.history'));
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
    await page.reload();
    await heading(page, texts.get('nav.history') ?? '').waitFor();
    await page.context().close();
  });

  it.each(paths)(
    '%s shows a text for every key in every language, on a narrow screen too',
    async (path) => {
      const page = await open('en-GB', path);
      await page.setViewportSize({ width: 360, height: 740 });
      await page.getByRole('heading', { level: 1 }).waitFor();
      for (const { tag } of languages) {
        await chooseLanguage(page, tag);
        const shown = await page.locator('body').innerText();
        const keys = [...readLocale('en').keys()].filter((key) => shown.includes(key));
        expect([tag, keys, /\{\{|\}\}/.test(shown)]).toEqual([tag, [], false]);
        expect([tag, await sidewaysOverflow(page)]).toEqual([tag, 0]);
      }
      await page.context().close();
    },
  );
});
