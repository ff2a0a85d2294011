import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems, keepScreenshot } from './browser.ts';
import type { OpenPages, PagesUnderTest } from './pages-under-test.ts';
import { auditPage } from './pages/audit-page.ts';
import { backupsPage } from './pages/backups-page.ts';
import { dataPage } from './pages/data-page.ts';
import { historyPage } from './pages/history-page.ts';
import { revisionsPage } from './pages/revisions-page.ts';
import { settingsTabs } from './pages/settings-tabs.ts';
import { downloaded } from './save-to-downloads.ts';
import { tabTo } from './tab-to.ts';

const passphrase = 'four words in a row';
const botFile = join(import.meta.dirname, '../fixtures/discord-ip-monitor-bot/ip_history.json');
const sizeSetting = 'history.maxMegabytes';

/**
 * What the pages about what is kept do on any host, in the order in which somebody would do it.
 * @param open those of a host with one confirmed IPv4 address whose change is in the history
 */
export function describeData(name: string, open: OpenPages): void {
  describe(`the data pages of ${name}`, () => {
    let pages: PagesUnderTest;
    let page: Page;
    let exported: { readonly name: string; readonly bytes: Buffer };

    beforeAll(async () => {
      pages = await open();
      ({ page } = pages);
    });
    afterAll(() => pages.close());

    it('are reached from the settings, by keyboard too, and back leads back', async () => {
      const tabs = settingsTabs(page);
      await page.goto(`${pages.url}/settings`);
      await tabTo(page, tabs.tab('Data'));
      await page.keyboard.press('Enter');
      await page.waitForURL('**/settings/data');
      await dataPage(page).storage.getByText('Everything is being kept.').waitFor();
      for (const tab of ['Backups', 'Saved settings', 'Audit log'] as const) {
        await tabs.tab(tab).click();
        expect(await tabs.heading.textContent()).toBe(tab);
      }
      await page.goBack();
      expect(await tabs.heading.textContent()).toBe('Saved settings');
      await page.goForward();
      expect(await tabs.heading.textContent()).toBe('Audit log');
    });

    it('say where everything is kept, and how much it is', async () => {
      await page.goto(`${pages.url}/settings/data`);
      const data = dataPage(page);
      expect(await data.fact('History').textContent()).toMatch(/^[\d.,]+ (bytes?|kB|MB)$/);
      expect(await data.fact('Encryption').textContent()).toBe('Off');
      expect(await data.fact('Folder').locator('code').textContent()).toContain('/');
    });

    it('save a table as a file, whole', async () => {
      const data = dataPage(page);
      await data.table('changes').waitFor();
      expect(await data.table('changes').isChecked()).toBe(true);
      exported = await downloaded(page, () => data.export.click());
      expect(exported.name).toMatch(/^ip-beacon-changes-\d{4}-\d\d-\d\d\.csv$/);
      const said = await data.exporting.getByText(/rows? exported/).textContent();
      const lines = exported.bytes.toString().trimEnd().split('\r\n');
      expect(said).toBe(`${lines.length - 1} ${lines.length === 2 ? 'row' : 'rows'} exported`);
    });

    it('save several tables as a file each, and refuse a span that ends before it begins', async () => {
      const data = dataPage(page);
      await data.table('addresses').check();
      await data.format('NDJSON').check();
      await data.span.selectOption({ label: 'From day to day' });
      await data.exporting.getByLabel('First day').fill('2020-03-02');
      await data.exporting.getByLabel('Last day').fill('2020-03-01');
      await data.exporting.getByText('The last day lies before the first.').waitFor();
      expect(await data.export.isDisabled()).toBe(true);
      await data.span.selectOption({ label: 'Everything' });
      const names: string[] = [];
      page.on('download', (download) => void names.push(download.suggestedFilename()));
      await data.export.click();
      await data.exporting.getByText(/rows exported/).waitFor();
      await expect
        .poll(() => names.map((each) => each.split('-')[2]))
        .toEqual(['changes', 'addresses']);
      page.removeAllListeners('download');
    });

    it('say of an export of their own what would come in, and take nothing in by themselves', async () => {
      const data = dataPage(page);
      await data.files.setInputFiles({
        name: exported.name,
        mimeType: 'text/csv',
        buffer: exported.bytes,
      });
      await data.importing.getByRole('heading', { name: 'From: IP Beacon export' }).waitFor();
      expect(await data.report.locator('tbody th').allTextContents()).toContain('changes');
      await data.otherFiles.click();
      await data.files.waitFor({ state: 'attached' });
    });

    it('take in a file of the Discord IP Monitor Bot, after saying what cannot come in and why', async () => {
      const data = dataPage(page);
      await data.files.setInputFiles(botFile);
      await data.importing.getByRole('heading', { name: 'From: Discord IP Monitor Bot' }).waitFor();
      await data.importing.locator('details summary').first().click();
      expect(await data.importing.locator('details li').first().innerText()).toMatch(/\S/);
      expect(await accessibilityProblems(page)).toEqual([]);
      await keepScreenshot(page, `${name.replaceAll(' ', '-')}-import-checked`);
      await data.import.click();
      await data.importing.getByText(/rows? imported$/).waitFor();
      expect(await data.report.getAttribute('aria-label')).toBe('What came in');
      await data.moreFiles.click();
      await data.files.waitFor({ state: 'attached' });
    });

    it('export the changes from the history page too', async () => {
      await page.goto(`${pages.url}/history?family=ipv4`);
      await historyPage(page).rows.first().waitFor();
      await page.getByRole('button', { name: 'Export' }).click();
      const drawer = page.getByRole('dialog', { name: 'Export the changes' });
      await drawer.getByText('what the filters of this page show').waitFor();
      const file = await downloaded(page, () =>
        drawer.getByRole('button', { name: 'Export' }).click(),
      );
      expect(file.name).toMatch(/^ip-beacon-changes-.+\.csv$/);
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'detached' });
    });

    it('keep each change of a setting, and bring back what was before', async () => {
      await page.goto(`${pages.url}/settings#${sizeSetting}`);
      const size = page.getByRole('textbox', { name: 'Largest size' });
      await size.fill('300');
      await size.press('Enter');
      await page.getByText('Largest size: saved').waitFor();
      await settingsTabs(page).tab('Saved settings').click();
      const revisions = revisionsPage(page);
      await revisions.rows.first().getByText(sizeSetting).waitFor();
      await revisions.rows.first().getByText('In force').waitFor();
      await revisions.bringBack(1).click();
      await revisions.question.getByText('All settings become what they were then').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      await revisions.question.getByRole('button', { name: 'Leave it as it is' }).click();
      await revisions.question.waitFor({ state: 'detached' });
      const before = await revisions.rows.count();
      await revisions.bringBack(1).click();
      await revisions.question.getByRole('button', { name: 'Bring them back' }).click();
      await revisions.question.waitFor({ state: 'detached' });
      await expect.poll(() => revisions.rows.count()).toBe(Math.min(before + 1, 25));
      await page.goto(`${pages.url}/settings`);
      await expect.poll(() => size.inputValue()).toBe('256');
    });

    it('back everything up, with the secrets there are, under a passphrase that can be seen', async () => {
      await page.goto(`${pages.url}/settings/backups`);
      const backups = backupsPage(page);
      await backups.passphrase.fill(passphrase);
      await backups.now.getByRole('button', { name: 'Show what is typed' }).click();
      expect(await backups.passphrase.getAttribute('type')).toBe('text');
      await backups.start.click();
      await backups.now.getByText(/^Backed up: [\d.,]+ \w+/).waitFor();
      expect(await backups.passphrase.inputValue()).toBe('');
      const row = await backups.rows.first().innerText();
      for (const part of ['Made by hand', 'Encrypted']) expect(row).toContain(part);
      expect(row.includes('With secrets')).toBe(pages.hasSignIn);
    });

    it('download a backup', async () => {
      const file = await downloaded(page, () => backupsPage(page).download(0).click());
      expect(file.name).toMatch(/^ip-beacon-.+-manual(\.with-secrets)?\.tar\.gz\.sealed$/);
      expect(file.name.includes('.with-secrets')).toBe(pages.hasSignIn);
      expect(file.bytes.length).toBeGreaterThan(100);
    });

    it('show what a restore would replace, ask once more, and restore', async () => {
      const backups = backupsPage(page);
      await backups.restore(0).click();
      await backups.drawer.getByText('This backup was not opened').waitFor();
      await backups.open(passphrase);
      await backups.preview.waitFor();
      expect(await backups.preview.locator('tbody th').allTextContents()).toContain('changes');
      expect(await accessibilityProblems(page)).toEqual([]);
      await backups.restoreThis.click();
      await backups.question.getByText('The present state is kept as a backup first').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      await backups.question.getByRole('button', { name: 'Replace everything' }).click();
      await backups.drawer.getByText(/^Restored: the state of/).waitFor();
      await backups.drawer.getByRole('button', { name: 'Close' }).last().click();
      await backups.drawer.waitFor({ state: 'detached' });
      await page.locator('.transport').getByText('Connected').waitFor();
    });

    it('open the restore of a backup by its link', async () => {
      await page.goto(`${pages.url}/settings/backups`);
      const backups = backupsPage(page);
      await backups.restore(0).click();
      await backups.drawer.waitFor();
      const link = page.url();
      await page.goBack();
      await backups.drawer.waitFor({ state: 'detached' });
      await page.goto(link);
      await backups.drawer.waitFor();
      await page.keyboard.press('Escape');
      await backups.drawer.waitFor({ state: 'detached' });
      expect(new URL(page.url()).search).toBe('');
    });

    it('remove a backup only after asking', async () => {
      const backups = backupsPage(page);
      await backups.rows.first().waitFor();
      const before = await backups.rows.count();
      await backups.remove(0).click();
      // What does no harm has the focus.
      await backups.question
        .getByRole('button', { name: 'Leave it as it is' })
        .and(page.locator(':focus'))
        .waitFor();
      await page.keyboard.press('Escape');
      await backups.question.waitFor({ state: 'detached' });
      expect(await backups.rows.count()).toBe(before);
      await backups.remove(0).click();
      await backups.question.getByRole('button', { name: 'Remove', exact: true }).click();
      await expect.poll(() => backups.rows.count()).toBe(before - 1);
    });

    it('show who did what, newest first, and whether the record is whole', async () => {
      await page.goto(`${pages.url}/settings/audit`);
      const audit = auditPage(page);
      await audit.rows.first().waitFor();
      const sequences = (await audit.sequences.allTextContents()).map(Number);
      expect(sequences).toEqual(sequences.toSorted((one, other) => other - one));
      await audit.details(0).locator('summary').click();
      await audit.details(0).getByText('Hash before it').waitFor();
      await audit.verify.click();
      await page.getByText(/^The chain is whole: [\d,]+ entr/).waitFor();
    });

    it('have nothing to complain about on the console', () => {
      // The browser notes each refused call itself; that a backup needs its passphrase is one.
      const own = pages.complaints.filter(
        (complaint) => !complaint.startsWith('Failed to load resource'),
      );
      expect(own).toEqual([]);
    });
  });
}
