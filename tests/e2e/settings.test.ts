import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MockRefusal } from '../support/mock-refusal.ts';
import { needs } from '../support/needs.ts';
import { accessibilityProblems, launchBrowser, newReader } from './browser.ts';
import { launchMockHost, type MockHostUnderTest } from './launch-mock-host.ts';
import { settingsPage } from './pages/settings-page.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describe('the settings page', () => {
    let host: MockHostUnderTest;
    let browser: Browser;
    let page: Page;

    beforeAll(async () => {
      host = await launchMockHost(true);
      browser = await launchBrowser();
      page = await (await newReader(browser)).newPage();
      await page.goto(`${host.url}/settings`);
    });

    afterAll(async () => {
      await browser.close();
      await host.stop();
    });

    it('says what wins over a setting, and lets nobody change it here', async () => {
      const port = settingsPage(page).setting('server.port');
      await port.getByText('Set by IP_BEACON_SERVER__PORT').waitFor();
      expect(await port.getByRole('textbox').isDisabled()).toBe(true);
      expect(await port.getByRole('button').count()).toBe(0);
    });

    it('sends a secret away and never sees it again', async () => {
      const canary = 'canary-7f3a';
      const came: Promise<string>[] = [];
      page.on('response', (response) => came.push(response.text().catch(() => '')));
      const settings = settingsPage(page);
      const token = settings.setting('example.token');
      await token.getByText('Set', { exact: true }).waitFor();
      await token.getByRole('button', { name: 'Replace Token' }).click();
      expect(await token.getByLabel('Token').getAttribute('type')).toBe('password');
      await token.getByLabel('Token').fill(canary);
      expect(await accessibilityProblems(page)).toEqual([]);
      const [sent] = await Promise.all([
        page.waitForRequest('**/api/settings.set'),
        token.getByRole('button', { name: 'Save' }).click(),
      ]);
      expect(sent.postDataJSON()).toEqual({ path: 'example.token', value: canary });
      await token.getByRole('button', { name: 'Replace Token' }).waitFor();
      // What it was before, nobody here knows: there is no way back.
      await settings.told.getByText('Token: saved').waitFor();
      expect(await settings.undo.count()).toBe(0);
      await settings.search.fill(canary);
      await page.getByRole('heading', { name: 'Nothing fits' }).waitFor();
      await settings.search.press('Escape');
      await settings.showYaml.click();
      await settings.yaml.locator('pre').waitFor();
      await page.keyboard.press('Escape');
      const kept = await page.evaluate(() =>
        JSON.stringify([localStorage, sessionStorage, history.state, location.href]),
      );
      await page.reload();
      await token.getByRole('button', { name: 'Replace Token' }).waitFor();
      const seen = [await page.content(), kept, ...(await Promise.all(came))];
      expect(seen.length).toBeGreaterThan(10);
      expect(seen.filter((text) => text.includes(canary))).toEqual([]);
    });

    it('gives up a secret that is being typed, and takes one away', async () => {
      const token = settingsPage(page).setting('example.token');
      await token.getByRole('button', { name: 'Replace Token' }).click();
      await token.getByLabel('Token').fill('another');
      await token.getByRole('button', { name: 'Cancel' }).click();
      await token.getByRole('button', { name: 'Remove Token' }).click();
      await token.getByText('Not set').waitFor();
      await token.getByRole('button', { name: 'Set Token' }).waitFor();
    });

    it('keeps what was typed when it cannot be saved, and says why', async () => {
      const settings = settingsPage(page);
      const message = 'Nothing was saved, config.yaml cannot be written: ENOSPC.';
      host.refuse('settings.set', new MockRefusal(409, { code: 'refused', message }));
      const size = settings.text('Largest size');
      await size.fill('300');
      await size.press('Enter');
      await settings
        .setting('history.maxMegabytes')
        .getByRole('alert')
        .getByText(message)
        .waitFor();
      expect(await size.inputValue()).toBe('300');
      host.refuse('settings.set', null);
      await size.press('Escape');
      expect(await size.inputValue()).toBe('256');
    });

    it('keeps what was typed into a source that cannot be saved, and says why', async () => {
      const settings = settingsPage(page);
      const message = 'Nothing was saved, config.yaml cannot be written: ENOSPC.';
      host.refuse('settings.set', new MockRefusal(409, { code: 'refused', message }));
      await settings.edit('my-echo').click();
      await settings.field('Short name').fill('gateway');
      await settings.formButton('Save').click();
      await page.getByRole('alert').getByText(message).waitFor();
      expect(await settings.field('Short name').inputValue()).toBe('gateway');
      host.refuse('settings.set', null);
      await settings.formButton('Save').click();
      await settings.form.waitFor({ state: 'detached' });
      await settings.edit('gateway').waitFor();
      expect(await settings.edit('my-echo').count()).toBe(0);
      await settings.undo.last().click();
      await settings.edit('my-echo').waitFor();
    });

    it('greys the built-in sources out, with the reason, when they are off together', async () => {
      const settings = settingsPage(page);
      await settings.setting('address.builtInSources').locator('.switch').click();
      await page.getByText('The built-in sources are switched off together.').first().waitFor();
      expect(await settings.sourceSwitch('echo-ipv4').isDisabled()).toBe(true);
      expect(await settings.sourceSwitch('my-echo').isDisabled()).toBe(false);
      await page.getByRole('button', { name: 'Switch them on' }).click();
      await expect.poll(() => settings.sourceSwitch('echo-ipv4').isDisabled()).toBe(false);
    });

    it('shows what somebody else has changed, at once', async () => {
      const settings = settingsPage(page);
      const answers = await fetch(`${host.url}/api/settings.set`, {
        method: 'POST',
        body: JSON.stringify({ path: 'history.minuteDays', value: 14 }),
      });
      expect(answers.status).toBe(200);
      host.mock.push('settings', { changed: ['history.minuteDays'] });
      await expect.poll(() => settings.text('Figures by the minute').inputValue()).toBe('14');
    });

    it('says why the settings could not be loaded, and tries again', async () => {
      const refusal = new MockRefusal(500, { code: 'internal', message: 'It failed inside.' });
      host.refuse('settings.get', refusal);
      await page.goto(`${host.url}/settings`);
      await page.getByRole('alert').getByText('It failed inside.').waitFor();
      host.refuse('settings.get', null);
      await page.getByRole('button', { name: 'Try again' }).click();
      await settingsPage(page).setting('address.lookSeconds').waitFor();
    });
  });
});
