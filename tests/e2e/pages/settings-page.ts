import type { Page } from 'playwright-core';

export const settingsPage = (page: Page) => {
  const source = (id: string) =>
    page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: `Test ${id}`, exact: true }) });
  return {
    heading: page.getByRole('heading', { level: 1 }),
    source,
    sources: page.locator('.source'),
    sourceSwitch: (id: string) => page.getByRole('switch', { name: `Ask ${id}`, exact: true }),
    /** What is clicked: the switch itself is hidden behind its picture. */
    flip: (id: string) => source(id).locator('.switch').click(),
    test: (id: string) => page.getByRole('button', { name: `Test ${id}`, exact: true }),
    signOut: page.getByRole('button', { name: 'Sign out' }),
  };
};
