import { assertNoViolations } from '../support/discord/assert-no-violations.ts';
import { visibleText } from '../support/discord/messages/visible-text.ts';
import type { BotHandle, Handle } from '../support/discord/people.ts';
import { type Discord, startDiscord } from '../support/discord/server.ts';
import type { PagesUnderTest } from './pages-under-test.ts';

/** The double of Discord with one guild, two bots in it, and people. */
export interface DiscordUnderTest {
  readonly discord: Discord;
  readonly home: BotHandle;
  readonly office: BotHandle;
  readonly channel: Handle;
  readonly keepers: Handle;
  /** Has the role of the keepers. */
  readonly keeper: Handle;
  /** Has no role. */
  readonly stranger: Handle;
  /** Owns both applications. */
  readonly owner: Handle;
  /** Sets both bots up at a host: "home" tells in the channel and lets keepers operate it. */
  readonly setUp: (pages: PagesUnderTest) => Promise<void>;
  /** How often a bot has said to Discord who it is. */
  readonly identified: (bot: BotHandle) => number;
  readonly isConnected: (bot: BotHandle) => boolean;
  /** What the bot "home" answers somebody's `/alerts list` in the channel, which asks for an operator. */
  readonly alertsFor: (user: Handle) => Promise<string>;
  /** Fails when a rule of Discord was broken. */
  readonly stop: () => Promise<void>;
}

export async function startDiscordUnderTest(): Promise<DiscordUnderTest> {
  const discord = await startDiscord();
  const owner = discord.addUser('ada');
  const home = discord.addBot({ name: 'Beacon', ownerId: owner.id });
  const office = discord.addBot({ name: 'Lamp', ownerId: owner.id });
  const guild = discord.addGuild({ name: 'Home', bots: [home, office], ownerId: owner.id });
  const channel = discord.addChannel({ guild, name: 'general' });
  const keepers = discord.addRole(guild, { name: 'Keepers' });
  const keeper = discord.addUser('kim');
  const stranger = discord.addUser('mo');
  discord.addMember(guild, keeper, [keepers]);
  discord.addMember(guild, stranger);
  const definitions = [
    {
      id: 'home',
      registration: 'guilds',
      guilds: [{ id: guild.id, roles: [{ id: keepers.id, level: 'operator' }] }],
      targets: [{ id: channel.id }],
    },
    { id: 'office', registration: 'guilds', guilds: [{ id: guild.id }] },
  ];
  return {
    discord,
    home,
    office,
    channel,
    keepers,
    keeper,
    stranger,
    owner,
    setUp: async ({ ask }) => {
      for (const definition of definitions) await ask('discord.saveBot', { definition });
      await ask('discord.setToken', { bot: 'home', token: home.token });
      await ask('discord.setToken', { bot: 'office', token: office.token });
    },
    identified: ({ applicationId }) =>
      discord.gatewayLog.filter(({ bot, kind }) => bot === applicationId && kind === 'identify')
        .length,
    isConnected: ({ applicationId }) => discord.gateway.connections(applicationId) > 0,
    alertsFor: async (user) => {
      const asked = await discord.interact({
        bot: home,
        guild,
        channel,
        user,
        command: 'alerts',
        options: [{ name: 'list', options: [] }],
      });
      return visibleText(await asked.settled());
    },
    stop: async () => {
      await discord.stop();
      assertNoViolations(discord);
    },
  };
}
