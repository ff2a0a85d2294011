import type { Page } from 'playwright-core';

export const discordPage = (page: Page) => {
  const cards = page.getByRole('list', { name: 'Bots' }).locator('> li');
  const card = (name: string) => cards.filter({ has: page.getByRole('heading', { name }) });
  const region = (name: string) => page.getByRole('region', { name });
  const queue = region('Queue');
  const mutes = region('Kept quiet');
  const place = (id: string) =>
    page.getByRole('list', { name: 'Places it tells in' }).locator('> li').filter({ hasText: id });
  return {
    cards,
    card,
    adding: region('Add a bot'),
    queue,
    queued: queue.getByRole('row').filter({ hasText: 'Beacon' }),
    mutes,
    muted: mutes.getByRole('listitem'),
    place,
    region,
    dialog: page.getByRole('dialog'),
    question: page.getByRole('alertdialog'),
    tab: (name: string) =>
      page.getByRole('navigation', { name: 'Parts of this bot' }).getByRole('link', { name }),
    toast: (text: string) => page.locator('.telling').filter({ hasText: text }),
    orderAll: async (order: 'Start all' | 'Stop all' | 'Restart all'): Promise<void> => {
      await page.getByRole('button', { name: 'All bots' }).click();
      await page.getByRole('menuitem', { name: order, exact: true }).click();
    },
  };
};
