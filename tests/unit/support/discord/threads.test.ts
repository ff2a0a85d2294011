import { ChannelType, type Client, Events, GatewayIntentBits, type Message } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertNoViolations } from '../../../support/discord/assert-no-violations.ts';
import { connectBot } from '../../../support/discord/connect-bot.ts';
import { type Discord, startDiscord } from '../../../support/discord/server.ts';

let discord: Discord;
let client: Client<true>;
let scene: {
  readonly bot: ReturnType<Discord['addBot']>;
  readonly user: ReturnType<Discord['addUser']>;
  readonly guild: ReturnType<Discord['addGuild']>;
};
let channel: ReturnType<Discord['addChannel']>;
let older: ReturnType<Discord['addThread']>;

beforeEach(async () => {
  discord = await startDiscord({ interactionAckMs: 50 });
  const bot = discord.addBot({ name: 'beacon' });
  const guild = discord.addGuild({ name: 'Home', bots: [bot] });
  const user = discord.addUser('ada');
  discord.addMember(guild, user);
  scene = { bot, user, guild };
  channel = discord.addChannel({ guild });
  older = discord.addThread({ channel, owner: user });
  client = await connectBot(discord, bot, {
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
  });
  await client.application.commands.set([{ name: 'ip', description: 'x' }]);
});
afterEach(async () => {
  await client.destroy();
  await discord.stop();
  assertNoViolations(discord);
});

const parentIn = (id: string) => {
  const found = client.channels.cache.get(id);
  return found?.isThread() === true ? found.parentId : found;
};

const hiddenThread = () =>
  discord.addThread({ channel, owner: scene.user, isPrivate: true, name: 'secret' });

describe('threads of the double, to a real discord.js', () => {
  it('are told with the guild, and when they are opened', async () => {
    expect(parentIn(older.id)).toBe(channel.id);
    expect(client.guilds.cache.first()?.channels.cache.map(({ id }) => id)).toEqual([
      channel.id,
      older.id,
    ]);
    const opened = new Promise((resolve) => client.once(Events.ThreadCreate, resolve));
    const younger = discord.addThread({ channel, owner: scene.user });
    await opened;
    expect(parentIn(younger.id)).toBe(channel.id);
  });

  it('are not told when they are private, but to their members', async () => {
    const opened = new Promise((resolve) => client.once(Events.ThreadCreate, resolve));
    const hidden = hiddenThread();
    const own = discord.addThread({
      channel,
      owner: scene.user,
      isPrivate: true,
      members: [{ id: scene.bot.userId }],
    });
    await opened;
    expect([parentIn(hidden.id), parentIn(own.id)]).toEqual([undefined, channel.id]);
    expect(client.channels.cache.get(own.id)?.type).toBe(ChannelType.PrivateThread);
  });

  it('take commands, also where the bot does not see them', async () => {
    const heard: unknown[] = [];
    client.ws.on('INTERACTION_CREATE' as never, ((data: unknown) => heard.push(data)) as never);
    const hidden = hiddenThread();
    await discord.interact({ ...scene, channel: hidden, command: 'ip' });
    expect(heard).toMatchObject([
      {
        channel_id: hidden.id,
        guild_id: scene.guild.id,
        app_permissions: '0',
        channel: {
          id: hidden.id,
          type: 12,
          parent_id: channel.id,
          name: 'secret',
          thread_metadata: { archived: false, locked: false, invitable: true },
        },
      },
    ]);
  });

  it('take messages, which say what they were written in', async () => {
    const said = new Promise<Message>((resolve) => client.once(Events.MessageCreate, resolve));
    const heard: unknown[] = [];
    client.ws.on('MESSAGE_CREATE' as never, ((data: unknown) => heard.push(data)) as never);
    discord.say({ channel: older, user: scene.user, content: 'hello' });
    expect((await said).channelId).toBe(older.id);
    expect(heard).toMatchObject([{ channel_type: 11 }]);
  });
});
