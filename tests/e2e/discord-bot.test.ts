import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BotDefinition } from '../../shared/domain/bot-definition.ts';
import { createMockBots } from '../support/mock-bots.ts';
import { needs } from '../support/needs.ts';
import { launchBrowser, newReader } from './browser.ts';
import { launchMockHost, type MockHostUnderTest } from './launch-mock-host.ts';
import { discordPage } from './pages/discord-page.ts';

const general = '130000000000000001';
const someone = '150000000000000001';

describe.skipIf(!needs('chromium'))('the page of one bot in Chromium', () => {
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
  /** What the host has been told of the first bot, for expect.poll(). */
  const saved = (pick: (bot: BotDefinition) => unknown) => (): unknown => {
    const bot = host.world.bots.bots[0]?.definition;
    return bot === undefined ? null : pick(bot);
  };

  it('saves each choice about its connection at once, and undoes it', async () => {
    await go('/discord/home');
    await page.getByLabel('Its status').selectOption('Nothing');
    await expect.poll(saved(({ presence }) => presence)).toBe('off');
    await discord.toast('Its status: saved').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(saved(({ presence }) => presence)).toBe('state');
    await page.getByRole('switch', { name: 'Plain messages' }).focus();
    await page.keyboard.press('Space');
    await expect.poll(saved(({ plainEmbeds }) => plainEmbeds)).toBe(true);
    await page.getByLabel('Language', { exact: true }).selectOption('Deutsch');
    await expect.poll(saved(({ language }) => language)).toBe('de');
    await page.getByLabel('Where its commands are').selectOption('In each server');
    await expect.poll(saved(({ registration }) => registration)).toBe('guilds');
  });

  it('checks a prefix while it is typed, and saves it by Enter', async () => {
    await go('/discord/home');
    const prefix = page.getByLabel('Commands by message');
    await prefix.fill('! ');
    await page.getByText('Leave out the spaces.').waitFor();
    await page.keyboard.press('Enter');
    await prefix.fill('!');
    await page.keyboard.press('Enter');
    await expect.poll(saved((bot) => bot.prefix)).toBe('!');
  });

  it('puts another token in its place, and never shows it', async () => {
    await go('/discord/home');
    await page.getByRole('button', { name: 'Replace Token' }).click();
    const field = page.getByLabel('Token', { exact: true });
    await field.fill('another');
    expect(await field.getAttribute('type')).toBe('password');
    await page.getByRole('button', { name: 'Save' }).click();
    await discord.toast('Token saved.').waitFor();
    await page.getByRole('button', { name: 'Remove Token' }).click();
    await expect.poll(() => host.world.bots.bots[0]?.hasToken).toBe(false);
    await page.getByText('Next: set its token.').waitFor();
  });

  it('tells in a channel that is picked by its name', async () => {
    await go('/discord/home/places');
    await discord
      .place(general)
      .getByRole('button', { name: `Remove ${general}` })
      .click();
    await page.getByText('It does not tell anywhere yet').waitFor();
    await page.getByRole('button', { name: 'Show its channels' }).click();
    const channels = page.getByRole('combobox', { name: 'Channel' });
    await channels.waitFor();
    const rules = page.getByRole('option', { name: '#rules (may not write there)' });
    expect(await rules.isDisabled()).toBe(true);
    await channels.selectOption('#general');
    await page.getByRole('button', { name: 'Add this channel' }).click();
    await page.getByRole('heading', { name: 'general' }).waitFor();
    await expect.poll(saved(({ targets }) => targets.map(({ id }) => id))).toEqual([general]);
  });

  it('sets what is told, how much is shown, and when it is quiet', async () => {
    await go('/discord/home/places');
    await page.getByRole('button', { name: 'Show the names' }).click();
    const place = discord.place('general');
    await place.getByText('Tells: Address changes').click();
    await place.getByText('Daily report', { exact: true }).click();
    await expect.poll(saved(({ targets }) => targets[0]?.tells)).toEqual({ dailyReport: true });
    await place.getByRole('radio', { name: 'Hidden' }).check();
    await expect.poll(saved(({ targets }) => targets[0]?.mask)).toBe('hidden');
    await place.getByLabel('From').fill('22:00');
    await place.getByText('Also say when they end.').waitFor();
    await place.getByLabel('To', { exact: true }).fill('07:00');
    await expect
      .poll(saved(({ targets }) => [targets[0]?.quietFrom, targets[0]?.quietTo]))
      .toEqual(['22:00', '07:00']);
    await place.getByText('Live status').click();
    await expect.poll(saved(({ targets }) => targets[0]?.liveStatus)).toBe(true);
    await place.getByRole('button', { name: 'Send a test message to #general' }).click();
    await discord.toast('A test message is on its way to #general.').waitFor();
  });

  it('tells a person directly, by an id that is checked while it is typed', async () => {
    await go('/discord/home/places');
    await page.getByRole('radio', { name: 'Direct messages' }).check();
    const id = page.getByLabel('Id of a person');
    await id.fill('12');
    await page.getByText('Paste an id of Discord: a number of 17 to 20 digits.').waitFor();
    await id.fill(someone);
    await page.keyboard.press('Enter');
    await expect
      .poll(saved(({ targets }) => targets.map((target) => [target.id, target.isUser])))
      .toEqual([
        [general, false],
        [someone, true],
      ]);
  });

  it('gives levels to everybody, roles, people and owners', async () => {
    await go('/discord/home/access');
    const home = discord.region('Home');
    await home.getByLabel('Everybody in this server').selectOption('No level');
    await expect.poll(saved(({ guilds }) => guilds[0]?.everyone)).toBeNull();
    await home.getByRole('button', { name: 'Show its roles' }).click();
    await home.getByLabel('Level of Keepers').selectOption('Administrator');
    await expect.poll(saved(({ guilds }) => guilds[0]?.roles[0]?.level)).toBe('admin');
    await home.getByRole('button', { name: 'Remove Keepers' }).click();
    await expect.poll(saved(({ guilds }) => guilds[0]?.roles)).toEqual([]);
    await home.getByLabel('Role', { exact: true }).selectOption('Keepers');
    await home.getByRole('button', { name: 'Add this role' }).click();
    await expect
      .poll(saved(({ guilds }) => guilds[0]?.roles.map(({ level }) => level)))
      .toEqual(['member']);
    await home.getByLabel('Id of a person').fill(someone);
    await page.keyboard.press('Enter');
    await expect
      .poll(saved(({ guilds }) => guilds[0]?.users.map(({ id }) => id)))
      .toEqual([someone]);
    const owners = discord.region('Owners');
    await owners.getByLabel('Id of a person').fill(someone);
    await page.keyboard.press('Enter');
    await expect.poll(saved((bot) => bot.owners)).toEqual([someone]);
  });

  it('sets masks by level, and what differs for a command', async () => {
    await go('/discord/home/access');
    const member = page.getByRole('group', { name: 'Member' });
    await member.getByRole('radio', { name: 'Hidden' }).check();
    await expect.poll(saved(({ masks }) => masks)).toEqual({ member: 'hidden' });
    await page.getByLabel('Who may use /ip').selectOption('Operators and above');
    await expect
      .poll(saved(({ commands }) => commands))
      .toEqual([{ name: 'ip', enabled: true, level: 'operator', mask: null }]);
    await page.getByLabel('Addresses in answers to /ip').selectOption('Half at most');
    await expect.poll(saved(({ commands }) => commands[0]?.mask)).toBe('half');
    await page.getByRole('switch', { name: '/ip can be used' }).focus();
    await page.keyboard.press('Space');
    await expect.poll(saved(({ commands }) => commands[0]?.enabled)).toBe(false);
  });

  it('offers what differs for a command in every language', async () => {
    const german = await newReader(browser, { locale: 'de-DE' });
    const other = await german.newPage();
    await other.goto(`${host.url}/discord/home/access`);
    await other.getByLabel('Wer /ip nutzen darf').waitFor();
    await german.close();
  });

  it('shows what it was asked, page by page', async () => {
    const [entry] = host.world.bots.commandLog;
    if (entry === undefined) throw new Error('The mock host has a command log.');
    host.world.bots.commandLog = Array.from({ length: 30 }, (_each, index) => ({
      ...entry,
      id: 100 - index,
      command: `/ip ${index}`,
    }));
    await go('/discord/home');
    await discord.tab('Command log').click();
    await page.waitForURL('**/discord/home/log');
    await page.getByText('/ip 0', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Older' }).click();
    await page.getByText('/ip 29', { exact: true }).waitFor();
    expect(page.url()).toContain('?page=2');
  });

  it('goes only when it was asked twice', async () => {
    await go('/discord/home');
    await page.getByRole('button', { name: 'Remove…' }).click();
    await discord.question.getByRole('button', { name: 'Remove…' }).click();
    await page.waitForURL('**/discord');
    await expect
      .poll(() => host.world.bots.bots.map(({ definition }) => definition.id))
      .toEqual(['office']);
  });

  it('says so when there is none of that name', async () => {
    await go('/discord/nobody');
    await page.getByText('There is no such bot').waitFor();
  });
});
