import type { Page } from 'playwright-core';

export const auditPage = (page: Page) => {
  const rows = page.getByRole('table', { name: 'Audit log' }).locator('tbody').getByRole('row');
  return {
    rows,
    sequences: rows.locator('.audit-sequence'),
    details: (row: number) => rows.nth(row).locator('details'),
    verify: page.getByRole('button', { name: 'Verify' }),
    older: page.getByRole('button', { name: 'Older' }),
  };
};
