// What lies over any page: the palette, the shortcuts, the help, the first steps.

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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

describe.skipIf(!needs('chromium'))('over any page', () => {
  let browser: Browser;
  let host: MockHostUnderTest;
  let page: Page;
  const complaints: (readonly string[])[] = [];

  const dialog = (name: string) => page.getByRole('dialog', { name });
  const pathOf = (): string => new URL(page.url()).pathname;
  const looksRight = async (name: string): Promise<void> => {
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysOverflow(page)).toBe(0);
    await keepScreenshot(page, `overlays/${name}`);
  };

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    host = await launchMockHost(true);
    const context = await newReader(browser);
    complaints.push(watchConsole(context));
    page = await context.newPage();
    await page.goto(host.url);
    await page.getByText(host.address).first().waitFor();
  });
  afterEach(async () => {
    await page.context().close();
    await host.stop();
  });

  it('the palette reaches a page by a few letters, and gives the focus back', async () => {
    await page.keyboard.press('Control+k');
    await dialog('Find a page, action or setting').waitFor();
    await page.keyboard.type('backups');
    await looksRight('palette');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Backups' }).waitFor();
    expect(pathOf()).toBe('/settings/backups');
  });

  it('the palette reaches a setting by its path, and says so when nothing is found', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('sentinelSeconds');
    await page.getByRole('menuitem', { name: 'Sentinel interval' }).click();
    await page.waitForURL('**/settings#address.sentinelSeconds');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('qqqq');
    await page.getByText('Nothing is called that.').waitFor();
    await page.keyboard.press('Escape');
    await dialog('Find a page, action or setting').waitFor({ state: 'detached' });
  });

  it('keys lead to pages, one after the other, and not while somebody types', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await page.getByRole('heading', { level: 1, name: 'History' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('gs?');
    expect(pathOf()).toBe('/history');
    await expect.poll(() => page.url()).toContain('text=gs');
  });

  it('every key is listed, and single ones can be switched off', async () => {
    await page.keyboard.press('?');
    await dialog('Keyboard shortcuts').waitFor();
    await looksRight('shortcuts');
    await page.getByRole('switch', { name: 'Use single keys' }).press('Space');
    await page.keyboard.press('Escape');
    await dialog('Keyboard shortcuts').waitFor({ state: 'detached' });
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await page.reload();
    await page.getByText(host.address).first().waitFor();
    await page.keyboard.press('?');
    expect(pathOf()).toBe('/');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('the help opens at what it says of the page, leads on, and finds', async () => {
    await page.goto(`${host.url}/settings/backups`);
    await page.getByRole('heading', { level: 1, name: 'Backups' }).waitFor();
    await page.keyboard.press('F1');
    const help = dialog('Help');
    await help.getByRole('heading', { name: 'Data, backups and restore' }).waitFor();
    await looksRight('help');
    await help.getByRole('button', { name: 'Getting started' }).click();
    await help.getByRole('button', { name: 'who is asked' }).click();
    await help.getByRole('heading', { name: 'Sources and privacy' }).waitFor();
    await help.getByRole('searchbox').fill('systemd');
    await help.getByRole('heading', { name: 'Keep it running' }).waitFor();
    await help.getByRole('searchbox').fill('qqqq');
    await help.getByText('The guide says nothing about “qqqq”.').waitFor();
    // The first press empties the field, the second one closes what it stands in.
    await page.keyboard.press('Escape');
    await help.getByRole('button', { name: 'Getting started' }).waitFor();
    expect(await help.getByRole('searchbox').inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
  });

  it('the first steps come by themselves once, each with its test, and can be left out', async () => {
    host.world.firstStepsDone = false;
    await page.reload();
    const steps = dialog('First steps');
    await steps.getByRole('button', { name: 'Find my address now' }).click();
    await steps.getByText(host.address).waitFor();
    await looksRight('first-steps');
    await steps.getByRole('button', { name: 'Next' }).click();
    await steps.getByRole('switch', { name: 'Notifications in this browser' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await steps.getByRole('button', { name: 'Next' }).click();
    await steps.getByRole('button', { name: 'Check how it was started' }).click();
    await steps.getByText('A service manager started it').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await steps.getByRole('button', { name: 'Done' }).click();
    await steps.waitFor({ state: 'detached' });
    await expect.poll(() => host.world.firstStepsDone).toBe(true);
    await page.reload();
    await page.getByText(host.address).first().waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('fits a narrow screen', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const [keys, name] of [
      ['Control+k', 'Find a page, action or setting'],
      ['F1', 'Help'],
    ] as const) {
      await page.keyboard.press(keys);
      await dialog(name).waitFor();
      await looksRight(`narrow-${keys}`);
      await page.keyboard.press('Escape');
      await dialog(name).waitFor({ state: 'detached' });
    }
  });

  it('has nothing to complain about on the console', () => {
    expect(complaints.flat()).toEqual([]);
  });
});
