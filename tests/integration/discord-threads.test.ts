// What an answer shows in a thread: what it would in the thread's channel, whether discord.js knows the thread or not.

import { GatewayIntentBits } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { botTargetSchema } from '../../shared/domain/bot-definition.ts';
import type { Mask } from '../../shared/domain/mask.ts';
import { canary, type DiscordApp, startDiscordApp, until } from '../support/discord-app.ts';
import type { SeenMessage } from '../support/discord/messages/seen-message.ts';
import { visibleText } from '../support/discord/messages/visible-text.ts';
import type { Handle } from '../support/discord/people.ts';

const startMs = 60_000;

const maskIn = (message: SeenMessage | undefined): Mask | null => {
  const text = visibleText([message?.content, message?.embeds, message?.components]);
  if (text.includes(canary)) return 'full';
  if (text.includes('81.2.')) return 'half';
  return text.includes('•••') ? 'hidden' : null;
};

let world: DiscordApp;
/** Shows half of an address; the bot's one place shows nothing of it. */
let ordinary: Handle;

async function start(prefix: string): Promise<void> {
  world = await startDiscordApp({
    privilegedIntents: GatewayIntentBits.MessageContent,
    definition: ({ id }) => ({ prefix, targets: [botTargetSchema.parse({ id, mask: 'hidden' })] }),
  });
  ordinary = world.discord.addChannel({ guild: world.guild, name: 'ordinary' });
  const bots = () => world.ask('discord.bots') as Promise<readonly { state: { type: string } }[]>;
  await until(async () => (await bots())[0]?.state.type === 'ready', startMs);
  await until(() => world.discord.requests.some(({ method }) => method === 'PUT'), startMs);
  await world.ask('address.check');
}
afterEach(() => world.stop());

const open = (channel: Handle, isPrivate: boolean): Handle =>
  world.discord.addThread({
    channel,
    owner: world.people.owner,
    members: Object.values(world.people),
    isPrivate,
  });

/** Everybody may ask once in a while only: each time it is somebody else. */
async function askIn(channel: Handle, user: Handle, command = 'ip'): Promise<Mask | null> {
  const { discord, bot, guild } = world;
  const result = await discord.interact({ bot, user, guild, channel, command });
  const message = await result.settled(20_000);
  expect(message.ephemeralFor).toBeNull();
  return maskIn(message);
}

async function sayIn(thread: Handle, user: Handle): Promise<Mask | null> {
  const { discord } = world;
  discord.say({ channel: thread, user, content: '!ip' });
  await until(() => discord.messages(thread.id).length === 2);
  return maskIn(discord.messages(thread.id)[1]);
}

describe('the mask of an answer in a thread', () => {
  it(
    'is that of its channel for a command, also where the bot has never heard of the thread',
    async () => {
      await start('');
      const { channel, people, discord, bot, guild } = world;
      expect(await askIn(open(channel, false), people.member)).toBe('hidden');
      expect(await askIn(open(ordinary, false), people.operator)).toBe('half');
      expect(await askIn(open(channel, true), people.admin)).toBe('hidden');
      expect(await askIn(open(ordinary, true), people.owner)).toBe('half');
      // Nothing is known of its channels any more, and nothing that is said of them is taken.
      discord.gateway.dispatch(bot.applicationId, 'GUILD_DELETE', { id: guild.id });
      expect(await askIn(ordinary, people.owner, 'history')).toBe('hidden');
    },
    2 * startMs,
  );

  it(
    'is that of its channel for a message, and the strictest of all where that is not known',
    async () => {
      await start('!');
      const { channel, people, discord, bot, guild } = world;
      expect(await sayIn(open(channel, false), people.member)).toBe('hidden');
      expect(await sayIn(open(ordinary, false), people.operator)).toBe('half');
      const forgotten = open(ordinary, false);
      const told = { id: forgotten.id, guild_id: guild.id, parent_id: ordinary.id, type: 11 };
      discord.gateway.dispatch(bot.applicationId, 'THREAD_DELETE', told);
      expect(await sayIn(forgotten, people.admin)).toBe('hidden');
    },
    2 * startMs,
  );
});
