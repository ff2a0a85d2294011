import type { Page } from 'playwright-core';

export const overviewPage = (page: Page) => {
  const card = (family: 'IPv4' | 'IPv6') => page.getByRole('region', { name: family, exact: true });
  return {
    heading: page.getByRole('heading', { level: 1 }),
    card,
    addresses: (family: 'IPv4' | 'IPv6') => card(family).locator('.addresses .address-text'),
    copy: (address: string) => page.getByRole('button', { name: `Copy ${address}` }),
    evidence: (family: 'IPv4' | 'IPv6') => card(family).getByRole('button', { name: /^Evidence/ }),
    evidenceRows: (family: 'IPv4' | 'IPv6') => card(family).locator('.evidence-row'),
    checkNow: page.getByRole('button', { name: /^Check/ }),
    look: page.getByRole('region', { name: /^(Last look|Looking now)$/ }),
    lastChange: page.getByRole('region', { name: 'Last change' }),
    transport: page.locator('.transport'),
    toasts: page.getByRole('region', { name: 'Notifications' }),
    announcement: page.locator('output.visually-hidden').first(),
  };
};
