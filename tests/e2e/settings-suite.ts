import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accessibilityProblems,
  keepScreenshot,
  launchBrowser,
  newReader,
  sidewaysOverflow,
  watchConsole,
} from './browser.ts';
import type { HostUnderTest } from './host-under-test.ts';
import { settingsPage } from './pages/settings-page.ts';
import { signInPage } from './pages/sign-in-page.ts';
import { downloaded, saveToDownloads } from './save-to-downloads.ts';
import { tabTo } from './tab-to.ts';

const manyLooksMs = 90_000;

/**
 * What somebody does on the settings page, in order.
 * @param launch a host that has just been set up: `server.port` or nothing at all is overridden, `history.maxMegabytes`
 *   is at its default
 */
export function describeSettings(name: string, launch: () => Promise<HostUnderTest>): void {
  describe(`the settings of ${name}`, () => {
    let host: HostUnderTest;
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    let complaints: readonly string[];

    beforeAll(async () => {
      host = await launch();
      browser = await launchBrowser();
      context = await newReader(browser, { acceptDownloads: true });
      await saveToDownloads(context);
      complaints = watchConsole(context);
      page = await context.newPage();
      page.setDefaultTimeout(10_000);
      await page.goto(host.signInLink);
      await signInPage(page).notNow();
      await page.goto(`${host.url}/settings`);
      await settingsPage(page).setting('address.lookSeconds').waitFor();
    });

    afterAll(async () => {
      await browser.close();
      await host.stop();
    });

    it('are found while typing, say how many, and mark what was searched for', async () => {
      const settings = settingsPage(page);
      await settings.search.fill('largest size');
      await settings.results.first().waitFor();
      expect(await settings.matches.textContent()).toBe('1 match');
      expect(await settings.results.locator('h3 mark').allTextContents()).toEqual([
        'Largest',
        'size',
      ]);
      await settings.search.fill('walrus');
      await page.getByRole('heading', { name: 'Nothing fits' }).waitFor();
      await settings.search.press('Escape');
      await settings.setting('address.lookSeconds').waitFor();
      expect(await settings.search.inputValue()).toBe('');
    });

    it('are saved by Enter, told of, and undone from there', async () => {
      const settings = settingsPage(page);
      const size = settings.text('Largest size');
      await size.fill('300');
      await size.press('Enter');
      await settings.told.getByText('Largest size: saved').waitFor();
      await settings.setting('history.maxMegabytes').getByText('Changed').waitFor();
      await settings.undo.click();
      await expect.poll(() => size.inputValue()).toBe('256');
      await settings
        .setting('history.maxMegabytes')
        .getByText('Changed')
        .waitFor({ state: 'detached' });
      await page.reload();
      await expect.poll(() => size.inputValue()).toBe('256');
    });

    it('are saved on leaving the field, and reset to their defaults', async () => {
      const settings = settingsPage(page);
      const size = settings.text('Largest size');
      await size.fill('300');
      await size.blur();
      await settings.told.getByText('Largest size: saved').first().waitFor();
      await settings.setting('history.maxMegabytes').getByText('Default: 256 MB').waitFor();
      await settings.reset('Largest size').click();
      await expect.poll(() => size.inputValue()).toBe('256');
    });

    it('say while typing what is wrong and what to do, and are not saved then', async () => {
      const settings = settingsPage(page);
      const size = settings.text('Largest size');
      await size.fill('3');
      await settings
        .setting('history.maxMegabytes')
        .getByText('Type a number from 16 to 4,096.')
        .waitFor();
      await size.press('Enter');
      const when = settings.text('When');
      await when.fill('every night');
      // A rule that no schema can tell: the host says it.
      await settings
        .setting('backup.schedule')
        .getByText(/cron expression of five/)
        .last()
        .waitFor();
      await when.press('Enter');
      expect(await when.getAttribute('aria-invalid')).toBe('true');
      await page.reload();
      await expect.poll(() => size.inputValue()).toBe('256');
      expect(await when.inputValue()).toBe('30 3 * * *');
    });

    it('of several texts grow, change and shrink line by line', async () => {
      const settings = settingsPage(page);
      const title = 'Trusted proxies';
      const entry = settings.text(`${title}, new entry`);
      await entry.fill('proxy');
      await settings
        .setting('server.trustedProxies')
        .getByText(/must be an address/)
        .waitFor();
      await entry.fill('192.0.2.7');
      await entry.press('Enter');
      await settings.text(`${title}, entry 1`).waitFor();
      expect(await entry.inputValue()).toBe('');
      expect(await entry.evaluate((element) => element === document.activeElement)).toBe(true);
      await settings.text(`${title}, entry 1`).fill('192.0.2.0/24');
      await settings.text(`${title}, entry 1`).press('Enter');
      await page.getByRole('button', { name: 'Remove 192.0.2.0/24', exact: true }).click();
      await settings.text(`${title}, entry 1`).waitFor({ state: 'detached' });
    });

    it('of a few values are chosen from what they mean', async () => {
      const settings = settingsPage(page);
      await settings.setting('address.ipv6Identity').getByLabel('The whole address').check();
      await settings.setting('address.ipv6Identity').getByText('Changed').waitFor();
      await settings.reset('What identifies your IPv6 address').click();
      await expect
        .poll(() => page.getByLabel('The delegated prefix', { exact: true }).isChecked())
        .toBe(true);
    });

    it('lead a link to one of them, and by keyboard alone to a change of it', async () => {
      const settings = settingsPage(page);
      await page.goto(`${host.url}/settings#history.maxMegabytes`);
      const size = settings.text('Largest size');
      await expect
        .poll(() => size.evaluate((element) => element === document.activeElement))
        .toBe(true);
      await page.goto(`${host.url}/settings`);
      await settings.setting('address.lookSeconds').waitFor();
      await tabTo(page, settings.search);
      await page.keyboard.type('flap');
      await page.keyboard.press('ArrowDown');
      const flap = settings.text('Flap window');
      expect(await flap.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press('Control+A');
      await page.keyboard.type('45');
      await page.keyboard.press('Enter');
      await settings.told.getByText('Flap window: saved').waitFor();
      await tabTo(page, settings.reset('Flap window'));
      await page.keyboard.press('Enter');
      await expect.poll(() => flap.inputValue()).toBe('30');
    });

    it('have an index that leads to each part', async () => {
      const settings = settingsPage(page);
      await page.goto(`${host.url}/settings`);
      await settings.index.getByRole('link', { name: 'Backup' }).click();
      expect(new URL(page.url()).hash).toBe('#backup');
      await expect
        .poll(() => settings.index.locator('[aria-current]').textContent())
        .toBe('Backup');
    });

    it('take a source of one’s own after it was tried, and let go of it again', async () => {
      const settings = settingsPage(page);
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
      await page.getByRole('button', { name: 'Duplicate mine', exact: true }).click();
      expect(await settings.field('Short name').inputValue()).toBe('mine-2');
      await settings.field('Kind').selectOption({ label: 'STUN' });
      await settings.field('Server').fill('127.0.0.1:3478');
      await settings.formButton('Save').click();
      await settings.source('mine-2').getByText('stun://127.0.0.1:3478').waitFor();
      await page.getByRole('button', { name: 'Edit mine-2', exact: true }).click();
      await settings.field('Server').fill('127.0.0.1:3479');
      await settings.formButton('Save').click();
      await settings.source('mine-2').getByText('stun://127.0.0.1:3479').waitFor();
      for (const id of ['mine-2', 'mine']) {
        await page.getByRole('button', { name: `Remove ${id}`, exact: true }).click();
        await settings.source(id).waitFor({ state: 'detached' });
      }
      await settings.undo.last().click();
      await settings.source('mine').waitFor();
      await page.getByRole('button', { name: 'Remove mine', exact: true }).click();
      await settings.source('mine').waitFor({ state: 'detached' });
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

    it('of this browser show at once what they do', async () => {
      const example = page.locator('.preference-example');
      await page.getByLabel('Numbers').selectOption('1.234,5');
      await expect.poll(() => example.textContent()).toContain('1.234,5');
      await page.getByLabel('Dates').selectOption({ label: 'Year-month-day' });
      await expect.poll(() => example.textContent()).toMatch(/\d{4}-\d\d-\d\d/);
      await page.getByLabel('Dark', { exact: true }).check();
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
      await page.getByLabel('System', { exact: true }).check();
      await page.getByLabel('Numbers').selectOption('auto');
      await page.getByLabel('Dates').selectOption('auto');
    });

    it(
      'are accessible and fit: light, dark, forced colours, 360 px wide, right to left',
      async () => {
        for (const look of [
          { colorScheme: 'light', width: 1440, dir: 'ltr' },
          { colorScheme: 'dark', width: 1440, dir: 'ltr' },
          { colorScheme: 'light', width: 360, dir: 'ltr', forcedColors: 'active' },
          { colorScheme: 'dark', width: 360, dir: 'rtl' },
        ] as const) {
          const { width, dir, ...media } = look;
          await page.emulateMedia({ forcedColors: 'none', ...media });
          await page.setViewportSize({ width, height: 860 });
          await page.goto(`${host.url}/settings`);
          await settingsPage(page).sources.first().waitFor();
          await page.evaluate((wanted) => {
            document.dir = wanted;
          }, dir);
          expect(await accessibilityProblems(page)).toEqual([]);
          expect(await sidewaysOverflow(page)).toBe(0);
          const looks = [media.colorScheme, width, dir].join('-');
          await keepScreenshot(page, `${name.replaceAll(' ', '-')}-settings-${looks}`);
        }
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
        await page.setViewportSize({ width: 1280, height: 860 });
      },
      manyLooksMs,
    );

    it('have nothing to complain about on the console', () => {
      expect(complaints).toEqual([]);
    });
  });
}
