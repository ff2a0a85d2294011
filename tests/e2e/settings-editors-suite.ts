import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems, keepScreenshot } from './browser.ts';
import type { OpenPages, PagesUnderTest } from './pages-under-test.ts';
import { settingsPage } from './pages/settings-page.ts';
import { downloaded } from './save-to-downloads.ts';
import { isFocused, tabTo } from './tab-to.ts';

/** A host on a busy machine takes its time. */

interface SourceUnderTest {
  /** A source of the owner's that the host has from the start. */
  readonly id: string;
  /** What it names when it is asked. */
  readonly address: string;
}

/**
 * What somebody does in the editors of the settings page: sources, profile, this browser.
 * @param open those of a host that has just been set up, `history.maxMegabytes` at its default
 */
export function describeSettingEditors(
  name: string,
  open: OpenPages,
  { id: source, address }: SourceUnderTest,
): void {
  describe(`the editors of the settings of ${name}`, () => {
    let pages: PagesUnderTest;
    let page: Page;

    beforeAll(async () => {
      pages = await open();
      ({ page } = pages);
      await page.goto(`${pages.url}/settings`);
      await settingsPage(page).sources.first().waitFor();
    });

    afterAll(() => pages.close());

    it('ask one source, and show what it said', async () => {
      const settings = settingsPage(page);
      await settings.test(source).click();
      await settings.source(source).locator('.source-test-result').getByText(address).waitFor();
    });

    it('switch one source off by keyboard, and undo takes it back', async () => {
      const settings = settingsPage(page);
      const flip = settings.sourceSwitch(source);
      await flip.focus();
      await page.keyboard.press('Space');
      await settings.source(source).getByText('Switched off').waitFor();
      await settings.told.getByText('is switched off').waitFor();
      await page.reload();
      await settings.source(source).waitFor();
      expect(await flip.isChecked()).toBe(false);
      await flip.focus();
      await page.keyboard.press('Space');
      await settings.source(source).getByText('Switched off').waitFor({ state: 'detached' });
      await settings.undo.last().click();
      await settings.source(source).getByText('Switched off').waitFor();
      await settings.flip(source);
      await expect.poll(() => flip.isChecked()).toBe(true);
    });

    it('take a source by keyboard alone, and leave the focus where it was', async () => {
      const settings = settingsPage(page);
      await settings.addSource.focus();
      await page.keyboard.press('Enter');
      await settings.form.waitFor();
      // The kind comes first.
      await page.keyboard.press('Tab');
      await page.keyboard.type('keys');
      await page.keyboard.press('Tab');
      await page.keyboard.type('keys.example');
      await tabTo(page, settings.field('Address of the page'));
      await page.keyboard.type('http://127.0.0.1:9/');
      await page.keyboard.press('Enter');
      await settings.source('keys').waitFor();
      await expect.poll(() => isFocused(settings.addSource)).toBe(true);
      await settings.edit('keys').focus();
      await page.keyboard.press('Enter');
      await settings.form.waitFor();
      await tabTo(page, settings.formButton('Cancel'));
      await page.keyboard.press('Enter');
      await settings.form.waitFor({ state: 'detached' });
      await expect.poll(() => isFocused(settings.edit('keys'))).toBe(true);
      await settings.remove('keys').focus();
      await page.keyboard.press('Enter');
      await settings.source('keys').waitFor({ state: 'detached' });
      await expect.poll(() => isFocused(settings.addSource)).toBe(true);
    });

    it('take a source of one’s own after it was tried, and let go of it again', async () => {
      const settings = settingsPage(page);
      // What was told of the sources before is not on it any more.
      await page.reload();
      await settings.source('keys').waitFor({ state: 'detached' });
      await settings.addSource.click();
      expect(await accessibilityProblems(page)).toEqual([]);
      await settings.formButton('Save').click();
      await settings.form.getByText('Fill this in.').first().waitFor();
      await settings.field('Short name').fill('Mine');
      await settings.field('Operator').fill('mine.example');
      await settings.field('Address of the page').fill('http://127.0.0.1:9/');
      await settings.form.getByText(/an id is 1 to 64 small letters/).waitFor();
      await settings.field('Short name').fill('mine');
      await settings.form.getByText(/an id is 1 to 64/).waitFor({ state: 'detached' });
      await settings.formButton('Test it').click();
      await settings.form.locator('.source-test-result:not(:empty)').waitFor();
      await keepScreenshot(page, `${name.replaceAll(' ', '-')}-source-form`);
      await settings.formButton('Save').click();
      await settings.source('mine').waitFor();
      await settings.done('Own sources: saved');
      await page.getByRole('button', { name: 'Duplicate mine', exact: true }).click();
      expect(await settings.field('Short name').inputValue()).toBe('mine-2');
      await settings.field('Kind').selectOption({ label: 'STUN' });
      await settings.field('Server').fill('127.0.0.1:3478');
      await settings.formButton('Save').click();
      await settings.source('mine-2').getByText('stun://127.0.0.1:3478').waitFor();
      await settings.done('Own sources: saved');
      await settings.edit('mine-2').click();
      await settings.field('Server').fill('127.0.0.1:3479');
      await settings.formButton('Save').click();
      await settings.source('mine-2').getByText('stun://127.0.0.1:3479').waitFor();
      await settings.done('Own sources: saved');
      await settings.remove('mine-2').click();
      await settings.source('mine-2').waitFor({ state: 'detached' });
      await settings.done('Own sources: saved');
      await settings.remove('mine').click();
      await settings.source('mine').waitFor({ state: 'detached' });
      await settings.undo.click();
      await settings.source('mine').waitFor();
      await settings.done('Own sources: as before');
      await settings.remove('mine').click();
      await settings.source('mine').waitFor({ state: 'detached' });
      await settings.done('Own sources: saved');
    });

    it('are one file that goes and comes back', async () => {
      const settings = settingsPage(page);
      await settings.showYaml.click();
      await settings.yaml.locator('pre').getByText('address:').waitFor();
      const shown = await settings.yaml.locator('pre').textContent();
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.keyboard.press('Escape');
      const file = await downloaded(page, () =>
        page.getByRole('button', { name: 'Save as a file' }).click(),
      );
      expect(file.name).toMatch(/^ip-beacon-settings-\d{4}-\d\d-\d\d\.yaml$/);
      expect(file.bytes.toString()).toBe(shown);

      const size = settings.text('Largest size');
      await size.fill('512');
      await size.press('Enter');
      await settings.told.getByText('Largest size: saved').first().waitFor();
      await settings.profileFile.setInputFiles({
        name: file.name,
        mimeType: 'application/yaml',
        buffer: file.bytes,
      });
      await settings.profile.getByText(/changes 1 setting$/).waitFor();
      await settings.profile.getByText('now 512 MB').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      await settings.profile.getByRole('button', { name: 'Apply' }).click();
      await expect.poll(() => size.inputValue()).toBe('256');
      await settings.told.getByText('1 setting changed by the profile').waitFor();
      await settings.undo.last().click();
      await expect.poll(() => size.inputValue()).toBe('512');

      await settings.profileFile.setInputFiles({
        name: file.name,
        mimeType: 'application/yaml',
        buffer: file.bytes,
      });
      await settings.profile.getByText(/changes 1 setting$/).waitFor();
      await settings.profile.getByRole('button', { name: 'Leave it' }).click();
      await settings.profileFile.waitFor({ state: 'attached' });
      expect(await size.inputValue()).toBe('512');
      await settings.reset('Largest size').click();
      await expect.poll(() => size.inputValue()).toBe('256');
    });

    it('take no profile with a mistake in it, and say each one', async () => {
      const settings = settingsPage(page);
      await settings.profileFile.setInputFiles({
        name: 'mine.yaml',
        mimeType: 'application/yaml',
        buffer: Buffer.from('history:\n  maxMegabyte: 300\nserver: { port: many }\n'),
      });
      await settings.profile.getByText('perhaps maxMegabytes is meant').waitFor();
      await settings.profile.getByText(/^Line 3: server.port is "many"; /).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      await settings.profile.getByRole('button', { name: 'Another file' }).click();
      await settings.profileFile.waitFor({ state: 'attached' });
    });

    it('of this browser show at once what they do, and keep it', async () => {
      const example = page.locator('.preference-example');
      await page.getByLabel('Numbers').selectOption('1.234,5');
      await expect.poll(() => example.textContent()).toContain('1.234,5');
      await page.getByLabel('Dates', { exact: true }).selectOption({ label: 'Year-month-day' });
      await expect.poll(() => example.textContent()).toMatch(/\d{4}-\d\d-\d\d/);
      await page.getByLabel('12 h', { exact: true }).check();
      await expect.poll(() => example.textContent()).toMatch(/\d [ap]m/i);
      const berlin = await example.textContent();
      await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
      await expect.poll(() => example.textContent()).not.toBe(berlin);
      await page.getByLabel('Dark', { exact: true }).check();
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
      await page.reload();
      await expect.poll(() => example.textContent()).toContain('1.234,5');
      expect(await page.getByLabel('Time zone').inputValue()).toBe('Asia/Tokyo');
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
      await page.getByLabel('Language', { exact: true }).selectOption('en');
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await page.getByLabel('System', { exact: true }).check();
      await page.getByLabel('Auto', { exact: true }).check();
      for (const name of ['Language', 'Numbers', 'Dates', 'Time zone']) {
        await page.getByLabel(name, { exact: true }).selectOption('auto');
      }
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
    });

    it('have nothing to complain about on the console', () => {
      expect(pages.complaints).toEqual([]);
    });
  });
}
