import type { Page } from 'playwright-core';

export const revisionsPage = (page: Page) => {
  const rows = page.getByRole('list', { name: 'Saved settings' }).locator('> li');
  return {
    rows,
    bringBack: (row: number) => rows.nth(row).getByRole('button', { name: /^Bring back/ }),
    question: page.getByRole('alertdialog'),
  };
};
