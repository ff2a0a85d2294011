import type { Page } from 'playwright-core';

export const settingsTabs = (page: Page) => {
  const nav = page.getByRole('navigation', { name: 'Settings' });
  return {
    nav,
    tab: (name: 'General' | 'Data' | 'Backups' | 'Saved settings' | 'Audit log') =>
      nav.getByRole('link', { name, exact: true }),
    heading: page.getByRole('heading', { level: 1 }),
  };
};
