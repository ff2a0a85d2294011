// A host that takes its time: what somebody does meanwhile stays theirs when the answer comes.

import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { needs } from '../support/needs.ts';
import { launchServerHost } from './launch-server-host.ts';
import { inBrowser } from './open-in-browser.ts';
import type { PagesUnderTest } from './pages-under-test.ts';
import { settingsPage } from './pages/settings-page.ts';
import { isFocused } from './tab-to.ts';

describe.skipIf(!needs('chromium'))('in Chromium, while a change is on its way,', () => {
  let pages: PagesUnderTest;
  let page: Page;

  beforeAll(async () => {
    pages = await inBrowser(launchServerHost)();
    ({ page } = pages);
  });

  afterAll(() => pages.close());

  beforeEach(async () => {
    await page.goto(`${pages.url}/settings`);
    await settingsPage(page).sources.first().waitFor();
  });

  /** Does what changes a setting, then `meanwhile`, and only then lets the host answer. */
  async function inBetween(
    title: string,
    change: () => Promise<void>,
    meanwhile: () => Promise<void>,
  ): Promise<void> {
    const held: Route[] = [];
    await page.route('**/api/settings.set', (route) => void held.push(route), { times: 1 });
    await change();
    await expect.poll(() => held.length).toBe(1);
    await meanwhile();
    await Promise.all(held.map((route) => route.continue()));
    await settingsPage(page).told.getByText(`${title}: saved`).waitFor();
  }

  it('the same thing changed once more ends as it was changed last', async () => {
    const settings = settingsPage(page);
    const flip = settings.sourceSwitch('echo-1');
    const held: Route[] = [];
    await page.route('**/api/sources.setEnabled', (route) => void held.push(route), { times: 1 });
    await settings.flip('echo-1');
    await expect.poll(() => held.length).toBe(1);
    await settings.flip('echo-1');
    await expect.poll(() => flip.isChecked()).toBe(true);
    await Promise.all(held.map((route) => route.continue()));
    await settings.told.getByText('echo-1 is switched on').waitFor();
    await page.reload();
    await settings.source('echo-1').waitFor();
    expect(await flip.isChecked()).toBe(true);
  });

  it('a new text of a list leaves the focus in the one that is changed next', async () => {
    const settings = settingsPage(page);
    const title = 'Trusted proxies';
    const entry = settings.text(`${title}, new entry`);
    const first = settings.text(`${title}, entry 1`);
    await entry.fill('192.0.2.7');
    await inBetween(
      title,
      () => entry.press('Enter'),
      () => first.focus(),
    );
    expect(await isFocused(first)).toBe(true);
  });

  it('a text that is removed leaves the focus where somebody went', async () => {
    const settings = settingsPage(page);
    await inBetween(
      'Trusted proxies',
      () => page.getByRole('button', { name: 'Remove 192.0.2.7', exact: true }).click(),
      () => settings.search.focus(),
    );
    expect(await isFocused(settings.search)).toBe(true);
  });

  it('a source that is saved leaves the focus where somebody went', async () => {
    const settings = settingsPage(page);
    await settings.addSource.click();
    await settings.field('Short name').fill('late');
    await settings.field('Operator').fill('late.example');
    await settings.field('Address of the page').fill('http://127.0.0.1:9/');
    await inBetween(
      'Own sources',
      () => settings.formButton('Save').click(),
      () => settings.search.focus(),
    );
    await settings.form.waitFor({ state: 'detached' });
    expect(await isFocused(settings.search)).toBe(true);
  });

  it('a source that is saved twice is no double of itself', async () => {
    const settings = settingsPage(page);
    const sent: string[] = [];
    page.on('request', (request) => void sent.push(request.url()));
    await settings.addSource.click();
    await settings.field('Short name').fill('once');
    await settings.field('Operator').fill('once.example');
    await settings.field('Address of the page').fill('http://127.0.0.1:9/');
    await inBetween(
      'Own sources',
      () => settings.formButton('Save').click(),
      async () => {
        await settings.formButton('Save').click();
        // Its list would not have what is being saved.
        expect(await settings.remove('echo-1').isDisabled()).toBe(true);
        // Longer than what is typed rests until it is checked.
        await page.waitForTimeout(1_000);
        expect(await settings.form.locator('.field-error:not(:empty)').count()).toBe(0);
      },
    );
    await settings.form.waitFor({ state: 'detached' });
    expect(await settings.edit('once').count()).toBe(1);
    expect(sent.filter((url) => url.endsWith('/settings.set'))).toHaveLength(1);
  });

  it('a source that is removed leaves open what is typed into another', async () => {
    const settings = settingsPage(page);
    const operator = settings.field('Operator');
    await inBetween(
      'Own sources',
      () => settings.remove('late').click(),
      async () => {
        await settings.addSource.click();
        await operator.fill('next.example');
      },
    );
    expect(await isFocused(operator)).toBe(true);
    expect(await operator.inputValue()).toBe('next.example');
  });

  it('a source that is removed does not turn the one being edited into its neighbour', async () => {
    const settings = settingsPage(page);
    const operator = settings.field('Operator');
    await settings.edit('echo-2').click();
    await operator.fill('mine.example');
    await inBetween(
      'Own sources',
      () => settings.remove('echo-0').click(),
      () => operator.focus(),
    );
    expect(await operator.inputValue()).toBe('mine.example');
    await settings.formButton('Save').click();
    await settings.source('echo-2').getByText('mine.example').waitFor();
  });
});
