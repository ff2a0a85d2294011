import type { Page } from 'playwright-core';

export const backupsPage = (page: Page) => {
  const now = page.getByRole('region', { name: 'Back up now' });
  const rows = page.getByRole('list', { name: 'Kept backups' }).locator('> li');
  const drawer = page.getByRole('dialog', { name: 'Restore' });
  return {
    now,
    passphrase: now.getByLabel('Passphrase (optional)'),
    start: now.getByRole('button', { name: 'Back up now' }),
    cancel: now.getByRole('button', { name: 'Cancel' }),
    rows,
    restore: (row: number) => rows.nth(row).getByRole('link', { name: /^Restore/ }),
    download: (row: number) => rows.nth(row).getByRole('button', { name: /^Download/ }),
    remove: (row: number) => rows.nth(row).getByRole('button', { name: /^Remove/ }),
    drawer,
    file: page.getByRole('region', { name: 'Restore from a file' }).locator('input[type=file]'),
    open: async (passphrase: string): Promise<void> => {
      await drawer.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await drawer.getByRole('button', { name: 'Open it' }).click();
    },
    preview: drawer.getByRole('table', { name: 'What would be replaced' }),
    restoreThis: drawer.getByRole('button', { name: 'Restore this backup…' }),
    question: page.getByRole('alertdialog'),
  };
};
