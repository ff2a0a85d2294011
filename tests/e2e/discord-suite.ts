import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type DiscordUnderTest, startDiscordUnderTest } from './discord-under-test.ts';
import type { OpenPages, PagesUnderTest } from './pages-under-test.ts';
import { discordPage } from './pages/discord-page.ts';

/** A bot may say only every five seconds who it is. */
const stateMs = 20_000;
const patienceMs = 3 * stateMs;

/**
 * What the page Discord does with bots that are connected.
 * @param openPages those of a host whose Discord is what the environment says
 */
export function describeDiscord(
  name: string,
  openPages: (environment: Readonly<Record<string, string>>) => OpenPages,
): void {
  describe(`the page Discord of ${name}`, { timeout: patienceMs }, () => {
    let world: DiscordUnderTest;
    let pages: PagesUnderTest;
    let page: Page;
    let discord: ReturnType<typeof discordPage>;

    beforeAll(async () => {
      world = await startDiscordUnderTest();
      pages = await openPages({ IP_BEACON_DISCORD_API: world.discord.apiUrl })();
      ({ page } = pages);
      page.setDefaultTimeout(stateMs);
      discord = discordPage(page);
      await world.setUp(pages);
    });
    afterAll(async () => {
      await pages.close();
      await world.stop();
    });
    afterEach(() => expect(pages.complaints).toEqual([]));

    const open = (path = ''): Promise<unknown> => page.goto(`${pages.url}/discord${path}`);
    const seen = (bot: string, state: string): Promise<void> =>
      discord.card(bot).getByText(state, { exact: true }).waitFor();
    const connections = (): readonly boolean[] =>
      [world.home, world.office].map((bot) => world.isConnected(bot));

    it('copies the invite link of a bot', async () => {
      await open();
      await page.getByRole('button', { name: 'Copy the invite link of Beacon' }).click();
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toBe(
          `https://discord.com/oauth2/authorize?client_id=${world.home.applicationId}&scope=bot+applications.commands&permissions=274878024704`,
        );
    });

    it('stops, starts and restarts all bots', async () => {
      await open();
      await seen('Beacon', 'Ready');
      await seen('Lamp', 'Ready');
      await discord.orderAll('Stop all');
      await seen('Beacon', 'Stopped');
      await seen('Lamp', 'Stopped');
      expect(connections()).toEqual([false, false]);
      await discord.orderAll('Start all');
      await seen('Beacon', 'Ready');
      await seen('Lamp', 'Ready');
      expect(connections()).toEqual([true, true]);
      const before = [world.home, world.office].map(world.identified);
      await discord.orderAll('Restart all');
      await expect
        .poll(() => [world.home, world.office].map(world.identified), { timeout: stateMs })
        .toEqual(before.map((count) => count + 1));
      await seen('Beacon', 'Ready');
      await seen('Lamp', 'Ready');
    });

    it('mutes a subject for good, and unmutes it', async () => {
      await open();
      await discord.mutes.getByLabel('What').selectOption('Line lost and back');
      await discord.mutes.getByLabel('For how long').selectOption('Until I unmute it');
      await discord.mutes.getByLabel('Reason').fill('The digger is here');
      await discord.mutes.getByRole('button', { name: 'Mute' }).click();
      await discord.toast('Muted: Line lost and back').waitFor();
      await page.reload();
      await discord.muted
        .filter({ hasText: 'Line lost and back' })
        .filter({ hasText: 'Until somebody unmutes it' })
        .filter({ hasText: 'The digger is here' })
        .waitFor();
      expect(await world.alertsFor(world.owner)).toContain(
        '“Outages of the line” is not told until somebody unmutes.',
      );
      await page.getByRole('button', { name: 'Unmute: Line lost and back' }).click();
      await discord.toast('Told again: Line lost and back').waitFor();
      await page.reload();
      await discord.mutes.getByLabel('What').waitFor();
      expect(await discord.muted.count()).toBe(0);
      expect(await world.alertsFor(world.keeper)).toContain('Nothing is muted.');
    });

    it('takes the level of a role away again', async () => {
      await open('/home/access');
      const guild = discord.region('Home');
      await guild.getByRole('button', { name: 'Show its roles' }).click();
      await guild.getByRole('button', { name: 'Remove Keepers' }).click();
      await discord.toast('Home: saved').waitFor();
      await expect.poll(() => world.alertsFor(world.keeper)).toContain('you have none here');
      await page.reload();
      await guild.getByLabel('Everybody in this server').waitFor();
      expect(await guild.getByRole('list', { name: 'Roles' }).count()).toBe(0);
    });

    it('makes somebody an owner, and takes that away again', async () => {
      await open('/home/access');
      const owners = discord.region('Owners');
      await owners.getByLabel('Id of a person').fill(world.stranger.id);
      await page.keyboard.press('Enter');
      await discord.toast('Owners: saved').waitFor();
      expect(await world.alertsFor(world.stranger)).toContain('What is told');
      await page.reload();
      await owners.getByRole('button', { name: `Remove ${world.stranger.id}` }).click();
      await discord.toast('Owners: saved').waitFor();
      expect(await world.alertsFor(world.stranger)).toContain('you have none here');
      await page.reload();
      await owners.getByLabel('Id of a person').waitFor();
      expect(await owners.getByRole('listitem').count()).toBe(0);
    });

    it('sends a test message that arrives', async () => {
      await open('/home/places');
      await page.getByRole('button', { name: /^Send a test message to / }).click();
      await discord.toast('A test message is on its way').waitFor();
      await expect.poll(() => world.discord.messages(world.channel.id)).toHaveLength(1);
    });
  });
}
