// Every component in every state, as it should look (expect-picture.ts says how to change that) and be understood.

import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needs } from '../support/needs.ts';
import {
  accessibilityProblems,
  launchBrowser,
  newReader,
  sidewaysOverflow,
  watchConsole,
} from './browser.ts';
import { buildDesign } from './build-design.ts';
import { expectPicture } from './expect-picture.ts';
import { launchMockHost, type MockHostUnderTest } from './launch-mock-host.ts';

const everySection = ['colours', 'type', 'states', 'buttons', 'fields', 'choices', 'surfaces'];

/** The reader, and the sections whose pictures say what no other reader's do. */
const readers: readonly (readonly [string, BrowserContextOptions, readonly string[]])[] = [
  ['light', {}, [...everySection, 'messages']],
  ['dark', { colorScheme: 'dark' }, ['colours', 'states', 'buttons', 'messages']],
  ['forced', { forcedColors: 'active' }, ['colours', 'states', 'buttons', 'choices']],
  ['contrast', { contrast: 'more' }, ['buttons']],
  ['narrow', { viewport: { width: 360, height: 740 } }, ['fields', 'surfaces']],
];

describe.skipIf(!needs('chromium'))('the design page', () => {
  let browser: Browser;
  let host: MockHostUnderTest;
  let folder: string;

  beforeAll(async () => {
    folder = await buildDesign();
    host = await launchMockHost(true, 0, folder);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await host.stop();
    await rm(folder, { recursive: true });
  });

  async function openDesign(
    options: BrowserContextOptions,
  ): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
    const context = await newReader(browser, options);
    const complaints = watchConsole(context);
    const page = await context.newPage();
    await page.goto(`${host.url}/design`);
    // The last thing to come: it waits until loading has taken a while.
    await page.locator('#messages .loading-line').first().waitFor();
    return { page, complaints };
  }

  it.each(readers)('looks as it should: %s', async (name, options, sections) => {
    const { page, complaints } = await openDesign(options);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBe(0);
    // It lies over the lower part of a long picture.
    await page.locator('.nav').evaluate((element) => {
      element.style.display = 'none';
    });
    for (const section of sections) {
      await expectPicture(page.locator(`#${section}`), `${section}-${name}`);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('reads from right to left, with nothing out of its place', async () => {
    const { page } = await openDesign({});
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    expect(await sidewaysOverflow(page)).toBe(0);
    for (const section of ['states', 'choices']) {
      await expectPicture(page.locator(`#${section}`), `${section}-rtl`);
    }
    await page.context().close();
  });

  it('keeps the focus in what lies over the page, and gives it back', async () => {
    const { page } = await openDesign({});
    for (const [button, title] of [
      ['Open a dialog', 'Name this profile'],
      ['Open a drawer', 'Who said so'],
      ['Ask a question', 'Remove this backup?'],
    ] as const) {
      const opener = page.getByRole('button', { name: button });
      await opener.focus();
      await page.keyboard.press('Enter');
      const over = page.getByRole(title.endsWith('?') ? 'alertdialog' : 'dialog', { name: title });
      await over.waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      for (let presses = 0; presses < 6; presses += 1) await page.keyboard.press('Tab');
      expect(await over.evaluate((element) => element.contains(document.activeElement))).toBe(true);
      await page.keyboard.press('Escape');
      await over.waitFor({ state: 'detached' });
      // The frame after.
      await opener.and(page.locator(':focus')).waitFor();
    }
    await page.context().close();
  });

  it('offers a menu to the keyboard', async () => {
    const { page } = await openDesign({});
    await page.getByRole('button', { name: 'Copy', exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    const menu = page.getByRole('menu', { name: 'Copy' });
    await menu.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await menu.getByRole('menuitem').allInnerTexts()).toEqual([
      'Copy as CSV',
      'Download\nAs it is shown',
      'Live',
      'Not now',
      'Remove',
    ]);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('tells in passing, with an undo that is reached and does it, over a dialog too', async () => {
    const { page } = await openDesign({});
    await page.getByRole('button', { name: 'Tell with an undo' }).click();
    await page.getByRole('button', { name: 'Open a drawer' }).click();
    await page.getByRole('dialog', { name: 'Who said so' }).waitFor();
    const told = page.locator('.tellings');
    await told.getByText('dns.example is switched off.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await told.getByRole('button', { name: 'Undo' }).click();
    await told.getByText('It is on again.').waitFor();
    expect(await told.getByText('dns.example is switched off.').count()).toBe(0);
    expect(await page.getByRole('dialog', { name: 'Who said so' }).isVisible()).toBe(true);
    await page.context().close();
  });
});

it('the released page has neither the design page nor what only the host needs', async () => {
  const release = process.env['IP_BEACON_CLIENT_FOLDER'] ?? 'dist/client';
  const names = await readdir(release, { recursive: true });
  const scripts = names.filter((name) => /\.(js|css)$/.test(name));
  expect(scripts.length).toBeGreaterThan(5);
  const texts = await Promise.all(scripts.map((name) => readFile(join(release, name), 'utf8')));
  for (const trace of ['design-section', 'specimen', '_zod']) {
    expect(scripts.filter((_name, index) => texts[index]?.includes(trace))).toEqual([]);
  }
});
