import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMockBots } from '../support/mock-bots.ts';
import { MockRefusal } from '../support/mock-refusal.ts';
import { needs } from '../support/needs.ts';
import { accessibilityProblems, launchBrowser, newReader, sidewaysOverflow } from './browser.ts';
import { launchMockHost, type MockHostUnderTest } from './launch-mock-host.ts';
import { discordPage } from './pages/discord-page.ts';
import { tabTo } from './tab-to.ts';

describe.skipIf(!needs('chromium'))('the page Discord in Chromium', () => {
  let host: MockHostUnderTest;
  let browser: Browser;
  let page: Page;
  let discord: ReturnType<typeof discordPage>;

  beforeAll(async () => {
    host = await launchMockHost(true);
    browser = await launchBrowser();
    page = await (await newReader(browser)).newPage();
    discord = discordPage(page);
  });
  afterAll(async () => {
    await browser.close();
    await host.stop();
  });
  beforeEach(() => {
    Object.assign(host.world.bots, createMockBots(Date.now()));
  });

  const go = (path: string) => page.goto(host.url + path);
  it('is reached by keyboard, and has a title', async () => {
    await go('/');
    await tabTo(page, page.getByRole('link', { name: 'Discord' }));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/discord');
    await discord.cards.first().waitFor();
    expect(await page.title()).toContain('Discord');
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    await page.waitForURL('**/logs');
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await page.waitForURL('**/discord');
  });

  it('shows the bots side by side, and says what is wrong and what to do', async () => {
    await go('/discord');
    await discord.card('Beacon').getByText('41 ms').waitFor();
    await discord.card('office').getByText('Discord does not take its token.').waitFor();
    expect(await discord.cards.count()).toBe(2);
  });

  it('stops a bot and starts it again', async () => {
    await go('/discord');
    await page.getByRole('button', { name: 'Stop Beacon' }).click();
    await discord.card('Beacon').getByText('Stopped', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Start Beacon' }).click();
    await discord.card('Beacon').getByText('Ready', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Restart Beacon' }).click();
    await discord.card('Beacon').getByText('Connecting', { exact: true }).waitFor();
  });

  it('takes a stop back where the host refuses it, and says why', async () => {
    await go('/discord');
    const refusal = new MockRefusal(409, { code: 'refused', message: 'It is busy.' });
    host.refuse('discord.stop', refusal);
    await page.getByRole('button', { name: 'Stop Beacon' }).click();
    await discord.toast('It is busy.').waitFor();
    await discord.card('Beacon').getByText('Ready', { exact: true }).waitFor();
    host.refuse('discord.stop', null);
  });

  it('stops all bots at once', async () => {
    await go('/discord');
    await discord.orderAll('Stop all');
    await expect
      .poll(() => host.world.bots.bots.map(({ state }) => state.type))
      .toEqual(['stopped', 'stopped']);
  });

  it('shows a change that the host pushes', async () => {
    await go('/discord');
    await discord.card('Beacon').getByText('Ready', { exact: true }).waitFor();
    const [first, ...others] = host.world.bots.bots;
    if (first === undefined) throw new Error('The mock host has a bot.');
    const state = {
      type: 'degraded',
      since: Date.now(),
      attempt: 2,
      loss: 'closed',
      closeCode: 4000,
    } as const;
    host.mock.push('bots', [{ ...first, state }, ...others]);
    await discord.card('Beacon').getByText('Discord has closed the connection.').waitFor();
  });

  it('says why a bot is not well in the language of the reader', async () => {
    const [first] = host.world.bots.bots;
    if (first === undefined) throw new Error('The mock host has a bot.');
    const since = Date.now();
    host.world.bots.bots = [
      {
        ...first,
        state: { type: 'degraded', since, attempt: 2, loss: 'closed', closeCode: 4000 },
      },
    ];
    const german = await newReader(browser, { locale: 'de-DE' });
    const other = await german.newPage();
    await other.goto(`${host.url}/discord`);
    const card = discordPage(other).cards.first();
    await card.getByText('Discord hat die Verbindung geschlossen.').waitFor();
    await card.getByText('Schließcode der Verbindung: 4000').waitFor();
    await german.close();
  });

  it('teaches the first bot in three steps, checks its token and adds it', async () => {
    host.world.bots.bots = [];
    await go('/discord');
    const { adding } = discord;
    await adding.waitFor();
    expect(await adding.getByRole('listitem').count()).toBe(3);
    await adding.getByLabel('Token').fill('wrong');
    await adding.getByText('This does not look like a bot’s token').waitFor();
    await adding.getByRole('button', { name: 'Check' }).click();
    await adding.getByText('Discord does not know this token.').waitFor();
    await adding.getByLabel('Token').fill('right');
    await adding.getByRole('button', { name: 'Check' }).click();
    await adding.getByText('Discord knows this bot: Beacon').waitFor();
    const invite = adding.getByRole('link', { name: 'Invite Beacon to a server' });
    expect(await invite.getAttribute('href')).toContain('https://discord.com/oauth2/authorize');
    await adding.getByLabel('Name in the settings').fill('Not A Name');
    await adding.getByText('Use small letters, digits and hyphens, 32 at most').waitFor();
    await adding.getByLabel('Name in the settings').fill('lighthouse');
    await adding.getByRole('button', { name: 'Add this bot' }).click();
    await page.waitForURL('**/discord/lighthouse');
    await page.getByRole('heading', { name: 'lighthouse', level: 1 }).waitFor();
    expect(
      host.world.bots.bots.map(({ definition, hasToken }) => [definition.id, hasToken]),
    ).toEqual([['lighthouse', true]]);
  });

  it.each(['light', 'dark'] as const)(
    'is as good to use while a bot is added, in the %s theme',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 360, height: 740 });
      await go('/discord');
      await page.getByRole('button', { name: 'Add a bot' }).click();
      await discord.adding.getByLabel('Token').fill('right');
      await discord.adding.getByRole('button', { name: 'Check' }).click();
      await discord.adding.getByText('Discord knows this bot').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await sidewaysOverflow(page)).toBe(0);
      await page.setViewportSize({ width: 1440, height: 900 });
      expect(await sidewaysOverflow(page)).toBe(0);
      await page.setViewportSize({ width: 1280, height: 860 });
    },
  );

  it('says what waits and why, tries it again, and clears it when asked twice', async () => {
    await go('/discord');
    await discord.queue.getByText('The channel is gone').waitFor();
    expect(await discord.queued.count()).toBe(2);
    await page.getByRole('button', { name: 'Try again: Daily report' }).click();
    await discord.toast('Tried again: 1 message').waitFor();
    await discord.queue.getByText('The channel is gone').waitFor({ state: 'detached' });
    await discord.queue.getByRole('button', { name: 'Clear' }).click();
    await page.keyboard.press('Enter');
    expect(host.world.bots.outbox).toHaveLength(2);
    await discord.queue.getByRole('button', { name: 'Clear' }).click();
    await discord.question.getByRole('button', { name: 'Clear' }).click();
    await discord.queue.getByText('Nothing waits').waitFor();
  });

  it('shows a queue that the host pushes', async () => {
    host.world.bots.outbox = [];
    host.world.bots.status = { waiting: 0, failed: 0, oldestAt: null, disabled: [] };
    await go('/discord');
    await discord.queue.getByText('Nothing waits').waitFor();
    Object.assign(host.world.bots, createMockBots(Date.now()));
    host.mock.push('outbox', host.world.bots.status);
    await discord.queue.getByText('1 has failed').waitFor();
    await discord.queued.first().waitFor();
  });

  it('mutes a subject for a while, with a reason, and unmutes it', async () => {
    await go('/discord');
    await discord.mutes.getByLabel('What').selectOption('Line lost and back');
    await discord.mutes.getByLabel('For how long').selectOption('24 hours');
    await discord.mutes.getByLabel('Reason').fill('The digger is here');
    await page.keyboard.press('Enter');
    await discord.muted.filter({ hasText: 'The digger is here' }).waitFor();
    await expect
      .poll(() => host.world.bots.mutes)
      .toMatchObject([{ subject: 'line', reason: 'The digger is here' }]);
    await page.getByRole('button', { name: 'Unmute: Line lost and back' }).click();
    await expect.poll(() => host.world.bots.mutes).toEqual([]);
  });

  it('sends somebody’s own words by the chosen bots', async () => {
    await go('/discord');
    await page.getByRole('button', { name: 'Send a message' }).click();
    const send = discord.dialog.getByRole('button', { name: 'Send it' });
    expect(await send.isDisabled()).toBe(true);
    await discord.dialog.getByLabel('Text').fill('The line is cut tonight.');
    await discord.dialog.getByText('office').click();
    await send.click();
    await discord.toast('Queued: 1 message').waitFor();
  });

  it('is where the settings lead for their bots', async () => {
    await go('/settings');
    await page.getByRole('searchbox').fill('discord');
    await page.getByRole('link', { name: 'Open the page Discord' }).click();
    await page.waitForURL('**/discord');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Discord');
  });

  it('says what to do when the bots cannot be read', async () => {
    host.refuse('discord.bots', new MockRefusal(500, { code: 'internal', message: 'It broke.' }));
    await go('/discord');
    await page.getByText('It broke.').waitFor();
    host.refuse('discord.bots', null);
    await page.getByRole('button', { name: 'Try again' }).click();
    await discord.cards.first().waitFor();
  });
});
