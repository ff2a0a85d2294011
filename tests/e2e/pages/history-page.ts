import type { Page } from 'playwright-core';

export const historyPage = (page: Page) => {
  const table = page.getByRole('table', { name: 'Changes', exact: true });
  const drawer = page.getByRole('dialog');
  return {
    heading: page.getByRole('heading', { level: 1 }),
    tab: (name: string) =>
      page.getByRole('navigation', { name: 'History pages' }).getByRole('link', { name }),
    search: page.getByRole('searchbox', { name: 'Search addresses' }),
    family: (name: 'All' | 'IPv4' | 'IPv6') => page.getByRole('radio', { name }),
    moreFilters: page.getByRole('button', { name: 'More filters' }),
    provider: page.getByLabel('Provider', { exact: true }),
    country: page.getByLabel('Country', { exact: true }),
    firstDay: page.getByLabel('From', { exact: true }),
    lastDay: page.getByLabel('To', { exact: true }),
    chips: page.getByRole('list', { name: 'Active filters' }).getByRole('button'),
    chip: (filter: string) => page.getByRole('button', { name: `Remove the filter ${filter}` }),
    clearAll: page.getByRole('button', { name: 'Clear all' }),
    table,
    rows: table.locator('tbody').getByRole('row'),
    /** Counted from 1, as the table does; the first row are the columns' names. */
    row: (number: number) => table.locator(`tr[aria-rowindex="${number + 1}"]`),
    changeLinks: table.getByRole('link'),
    total: page.getByText(/^[\d,]+ changes?$/),
    showAll: page.getByRole('button', { name: 'Show all changes' }),
    drawer,
    drawerTitle: drawer.getByRole('heading', { level: 2 }),
    closeDrawer: drawer.getByRole('button', { name: 'Close' }),
  };
};
