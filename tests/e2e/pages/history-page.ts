import type { Page } from 'playwright-core';

export const historyPage = (page: Page) => ({
  heading: page.getByRole('heading', { level: 1 }),
  search: page.getByRole('searchbox', { name: 'Search addresses' }),
  family: (name: 'All' | 'IPv4' | 'IPv6') => page.getByRole('radio', { name }),
  rows: page.getByRole('table', { name: 'Changes' }).locator('tbody').getByRole('row'),
  changeLinks: page.getByRole('table', { name: 'Changes' }).getByRole('link'),
  total: page.getByText(/^[\d,]+ changes?$/),
  newer: page.getByRole('button', { name: 'Newer' }),
  older: page.getByRole('button', { name: 'Older' }),
  position: page.getByText(/^Page \d+ of \d+$/),
  showAll: page.getByRole('button', { name: 'Show all changes' }),
  drawer: page.getByRole('dialog'),
});
