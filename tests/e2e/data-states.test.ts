// Every state of the data pages that a healthy host does not show of its own accord.

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { degradedStorage } from '../support/canned-storage.ts';
import { MockRefusal } from '../support/mock-refusal.ts';
import { needs } from '../support/needs.ts';
import { accessibilityProblems, keepScreenshot, launchBrowser, newReader } from './browser.ts';
import { launchMockHost, type MockHostUnderTest } from './launch-mock-host.ts';
import { auditPage } from './pages/audit-page.ts';
import { backupsPage } from './pages/backups-page.ts';
import { dataPage } from './pages/data-page.ts';
import { saveToDownloads } from './save-to-downloads.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  let browser: Browser;
  let host: MockHostUnderTest;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    host = await launchMockHost(true);
    const context = await newReader(browser, { acceptDownloads: true });
    await saveToDownloads(context);
    page = await context.newPage();
  });
  afterEach(async () => {
    await page.context().close();
    await host.stop();
  });

  const open = async (path: string): Promise<void> => {
    await page.goto(host.url + path);
    await page.locator('.transport').getByText('Connected').waitFor();
  };

  async function look(name: string): Promise<void> {
    expect(await accessibilityProblems(page)).toEqual([]);
    await keepScreenshot(page, `state-${name}`);
  }

  it('a storage that fails is told as it happens: why, and what to do', async () => {
    await open('/settings/data');
    const { storage, fact } = dataPage(page);
    await storage.getByText('Everything is being kept.').waitFor();
    host.mock.push('storage', degradedStorage(Date.now()));
    await storage.getByText('The history can be read, not written').waitFor();
    const text = await storage.innerText();
    for (const part of [
      'No space is left on the disk of /home/ada/.local/share/ip-beacon.',
      'ip-beacon doctor',
      'The last snapshot could not be taken',
      'The last backup could not be written',
    ]) {
      expect(text).toContain(part);
    }
    expect(await fact('Encryption').textContent()).toBe('On');
    expect(await fact('Next backup').textContent()).toBe('not scheduled');
    await look('storage-degraded');
  });

  it('a backup says how far it is, and is cancelled', async () => {
    host.world.data.jobs.hold = true;
    await open('/settings/backups');
    const backups = backupsPage(page);
    await backups.rows.first().waitFor();
    const before = await backups.rows.count();
    await backups.start.click();
    const bar = page.getByRole('progressbar', { name: 'Writing the backup' });
    await expect.poll(() => bar.getAttribute('value')).toBe(String(9_400_000 * 0.4));
    await backups.now.getByText('40%').waitFor();
    await look('backup-running');
    await backups.cancel.click();
    await backups.now.getByText('No backup was written.').waitFor();
    expect(await backups.rows.count()).toBe(before);
    expect(
      await page.evaluate(() => document.activeElement?.className),
      'the focus is where the button was',
    ).toBe('work-outcome');
  });

  it('a backup that was made by itself appears by itself', async () => {
    await open('/settings/backups');
    const backups = backupsPage(page);
    const { data } = host.world;
    await backups.rows.nth(3).waitFor();
    const [newest] = data.backups;
    if (newest === undefined) throw new Error('Some are canned.');
    data.backups = [{ ...newest, name: 'another', at: Date.now() }, ...data.backups];
    host.mock.push('storage', { ...data.storage, lastBackupAt: Date.now() });
    await backups.rows.nth(4).waitFor();
  });

  it('an export says how far it is, and leaves no file when it is cancelled', async () => {
    await open('/settings/data');
    const data = dataPage(page);
    let downloads = 0;
    page.on('download', () => {
      downloads += 1;
    });
    await page.route(/cursor%22%3A%22140/, () => new Promise(() => {}));
    await data.table('changes').uncheck();
    await data.table('observations').check();
    await data.export.click();
    await data.exporting.getByText('140 of 4,318 rows').waitFor();
    await look('export-running');
    await data.exporting.getByRole('button', { name: 'Cancel' }).click();
    await data.exporting.getByText('No file was saved.').waitFor();
    expect(downloads).toBe(0);
  });

  it('an upload that is cancelled is discarded at the host', async () => {
    await open('/settings/data');
    const data = dataPage(page);
    await page.route('**/api/uploads.append', async (route) => {
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
      await route.continue();
    });
    const buffer = Buffer.alloc(2_000_000);
    await data.files.setInputFiles({ name: 'ip_monitor.db', mimeType: '', buffer });
    await data.importing.getByText(/of 2 MB$/).waitFor();
    await data.importing.getByRole('button', { name: 'Cancel' }).click();
    await data.importing.getByText('Nothing was taken in.').waitFor();
    await expect.poll(() => host.world.data.uploads.size).toBe(0);
  });

  it('an import says how far it is, and what came of it', async () => {
    host.world.data.jobs.hold = true;
    await open('/settings/data');
    const data = dataPage(page);
    const buffer = Buffer.alloc(100_000);
    await data.files.setInputFiles({ name: 'ip_monitor.db', mimeType: '', buffer });
    await data.importing.getByText('208 rows would come in.').waitFor();
    await data.importing.getByText('Set the Discord token anew').waitFor();
    await data.importing.getByText("settings: why 127 can't come in").click();
    await data.importing.getByText('and 125 more').waitFor();
    await data.import.click();
    await page.getByRole('progressbar', { name: 'Importing' }).waitFor();
    await look('import-running');
    host.world.data.jobs.release();
    await data.importing.getByText('208 rows imported').waitFor();
    await look('import-done');
  });

  it('a restore under way keeps its panel open, and a connection that breaks is no failure', async () => {
    host.world.data.jobs.hold = true;
    await open('/settings/backups');
    const backups = backupsPage(page);
    await backups.restore(0).click();
    await backups.preview.waitFor();
    await look('restore-preview');
    await backups.restoreThis.click();
    await look('restore-question');
    await backups.question.getByRole('button', { name: 'Replace everything' }).click();
    await page.getByRole('progressbar', { name: 'Restoring' }).waitFor();
    await page.keyboard.press('Escape');
    await look('restore-running');
    const { port } = host.mock;
    await host.stop();
    await backups.drawer.getByText('The connection broke meanwhile').waitFor();
    host = await launchMockHost(true, port);
    await page.locator('.transport').getByText('Connected').waitFor();
    await backups.drawer.getByRole('button', { name: 'Close' }).last().click();
    await backups.rows.first().waitFor();
  });

  it('a wrong passphrase is said, and another one can be tried', async () => {
    await open('/settings/backups');
    const backups = backupsPage(page);
    await backups.restore(1).click();
    await backups.drawer.getByText('Type the passphrase it was made with.').waitFor();
    await backups.open('a wrong one');
    await backups.drawer.getByText('This passphrase does not open the backup.').waitFor();
    await look('restore-passphrase');
    await backups.open(host.world.data.passphrase);
    await backups.preview.waitFor();
  });

  it('an uploaded backup is looked into like a kept one', async () => {
    await open('/settings/backups');
    const backups = backupsPage(page);
    const file = { name: 'old.tar.gz', mimeType: 'application/gzip', buffer: Buffer.alloc(60_000) };
    await backups.file.setInputFiles(file);
    await backups.preview.waitFor();
    expect(await backups.drawer.innerText()).toContain('old.tar.gz');
    await page.keyboard.press('Escape');
    await expect.poll(() => host.world.data.uploads.size).toBe(0);
  });

  it('without backups, saved settings and orders the pages teach what will stand there', async () => {
    const { data } = host.world;
    data.backups = [];
    data.revisions = [];
    data.audit = [];
    for (const [path, title] of [
      ['backups', 'No backup yet'],
      ['revisions', 'Nothing saved yet'],
      ['audit', 'No entry yet'],
    ] as const) {
      await open(`/settings/${path}`);
      await page.getByRole('heading', { name: title }).waitFor();
      await look(`${path}-empty`);
    }
  });

  it.each([
    ['storage.get', 'data'],
    ['export.tables', 'data'],
    ['backups.list', 'backups'],
    ['settings.revisions', 'revisions'],
    ['audit.page', 'audit'],
  ] as const)('when %s fails, the page says why and tries again', async (name, path) => {
    const body = { code: 'internal', message: 'It failed inside.', id: 'a1b2c3d4' };
    host.refuse(name, new MockRefusal(500, body));
    await open(`/settings/${path}`);
    const failed = page.getByText('It failed inside. The log has it under a1b2c3d4.');
    await failed.waitFor();
    host.refuse(name, null);
    await page.getByRole('button', { name: 'Try again' }).click();
    await failed.waitFor({ state: 'detached' });
  });

  it('an audit log that was tampered with says where, and pages are in the URL', async () => {
    const { data } = host.world;
    const why = 'Its hash is not that of its content.';
    data.verdict = { ...data.verdict, broken: { sequence: 17, why } };
    await open('/settings/audit');
    const audit = auditPage(page);
    await audit.verify.click();
    await page.getByText('The chain breaks at entry 17').waitFor();
    await page.getByText(why).waitFor();
    await audit.details(0).locator('summary').click();
    await look('audit-broken');
    await audit.older.click();
    await expect.poll(() => audit.sequences.first().textContent()).toBe('38');
    expect(page.url()).toContain('?page=2');
    await page.goBack();
    await expect.poll(() => audit.sequences.first().textContent()).toBe('63');
  });

  it('what the host refuses to save stands beside the setting, in its words', async () => {
    const message = 'backup.schedule must be a cron expression of five fields.';
    host.refuse('settings.set', new MockRefusal(409, { code: 'refused', message }));
    await open('/settings#backup.schedule');
    const when = page.getByRole('textbox', { name: 'When' });
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(500);
    await when.fill('every night');
    await when.press('Enter');
    await page.getByRole('alert').getByText(message).waitFor();
    expect(await when.inputValue()).toBe('every night');
    await look('setting-refused');
  });
});
