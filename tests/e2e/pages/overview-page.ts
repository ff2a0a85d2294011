import type { Page } from 'playwright-core';

type FamilyName = 'IPv4' | 'IPv6';

export const overviewPage = (page: Page) => {
  const card = (family: FamilyName) => page.getByRole('region', { name: family, exact: true });
  const day = page.getByRole('region', { name: 'Last 24 hours' });
  const events = page.getByRole('region', { name: 'What happened last' });
  const toasts = page.getByRole('region', { name: 'New changes' });
  return {
    heading: page.getByRole('heading', { level: 1 }),
    link: page.locator('.link-line'),
    card,
    addresses: (family: FamilyName) => card(family).locator('.addresses .address-text'),
    fact: (family: FamilyName, name: string) =>
      card(family).locator('.facts > div').filter({ hasText: name }).locator('dd'),
    badge: (family: FamilyName, name: string) => card(family).getByRole('button', { name }),
    tooltip: page.getByRole('tooltip'),
    copy: (address: string) => page.getByRole('button', { name: `Copy ${address}` }),
    mask: page.getByRole('button', { name: 'Mask addresses' }),
    evidence: (family: FamilyName) => card(family).getByRole('button', { name: /^Evidence/ }),
    drawer: page.getByRole('dialog'),
    evidenceRows: page.getByRole('dialog').locator('.evidence-row'),
    checkNow: page.getByRole('button', { name: /^Check(ing…| now)$/ }),
    lookSummary: page.locator('.look-summary'),
    look: page.getByRole('region', { name: /^(Last look|Looking now)$/ }),
    lookLines: page.locator('.look-line'),
    day,
    strip: day.getByRole('slider'),
    readout: day.locator('.day-readout'),
    uptime: day.locator('.uptime'),
    table: day.getByRole('table'),
    toggleTable: day.getByRole('button', { name: /table$/ }),
    events,
    eventLinks: events.getByRole('link'),
    tellMe: events.getByRole('button', { name: 'Tell me in this browser' }),
    stopTelling: events.getByRole('button', { name: 'Stop telling me here' }),
    transport: page.locator('.transport'),
    toasts,
    dismissToasts: async (): Promise<void> => {
      const dismiss = toasts.getByRole('button', { name: 'Dismiss' });
      while ((await dismiss.count()) > 0) await dismiss.first().click();
    },
    announcement: page.locator('output.visually-hidden').first(),
  };
};
