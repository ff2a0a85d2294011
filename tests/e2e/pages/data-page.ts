import type { Page } from 'playwright-core';

export const dataPage = (page: Page) => {
  const storage = page.getByRole('region', { name: 'Storage' });
  const exporting = page.getByRole('region', { name: 'Export' });
  const importing = page.getByRole('region', { name: 'Import' });
  return {
    storage,
    fact: (name: string) =>
      storage
        .locator('.fact')
        .filter({ has: page.getByText(name, { exact: true }) })
        .locator('dd'),
    exporting,
    table: (name: string) => exporting.getByRole('checkbox', { name: new RegExp(`^${name}`) }),
    span: exporting.getByLabel('Span'),
    format: (name: string) => exporting.getByRole('radio', { name, exact: true }),
    export: exporting.getByRole('button', { name: 'Export' }),
    importing,
    files: importing.locator('input[type=file]'),
    report: importing.getByRole('table'),
    import: importing.getByRole('button', { name: 'Import', exact: true }),
    otherFiles: importing.getByRole('button', { name: 'Choose other files' }),
    moreFiles: importing.getByRole('button', { name: 'Import more files' }),
  };
};
