// A bot of ours at the double of Discord, with what it told. Real time and real sockets.

import { type Bot, type BotParts, createBot } from '../../electron/core/discord/bot/bot.ts';
import { createRandom } from '../../electron/node/random.ts';
import { createSystemClock } from '../../electron/node/system-clock.ts';
import type { BotState } from '../../shared/domain/bot.ts';
import type { BotHandle, Handle } from './discord/people.ts';
import { type Discord, type DiscordOptions, startDiscord } from './discord/server.ts';
import { createMemoryKept } from './memory-kept.ts';
import { createMemoryLog, type MemoryLog } from './memory-log.ts';

export interface LiveBot {
  readonly discord: Discord;
  readonly handle: BotHandle;
  readonly guild: Handle;
  readonly channel: Handle;
  readonly user: Handle;
  readonly bot: Bot;
  readonly log: MemoryLog;
  readonly states: readonly BotState[];
  /** Until the bot is in this state. */
  readonly reach: (type: BotState['type'], withinMs?: number) => Promise<BotState>;
  /** Of the gateway's log of this bot. */
  readonly count: (kind: Discord['gatewayLog'][number]['kind']) => number;
  readonly stop: () => Promise<void>;
}

export function botAt(discord: Discord, handle: BotHandle, parts: Partial<BotParts> = {}): Bot {
  return createBot({
    id: 'home',
    token: handle.token,
    apiUrl: discord.apiUrl,
    wishes: { readsMessages: false },
    clock: createSystemClock(),
    random: createRandom(),
    log: createMemoryLog(),
    kept: createMemoryKept(),
    onInteraction: (interaction) => {
      if (interaction.isChatInputCommand()) void interaction.reply('here').catch(() => {});
    },
    onMessage: () => {},
    onState: () => {},
    ...parts,
  });
}

/** Not started yet. */
export async function createLiveBot(
  options: DiscordOptions = {},
  parts: Partial<BotParts> = {},
): Promise<LiveBot> {
  const discord = await startDiscord(options);
  const handle = discord.addBot();
  const guild = discord.addGuild({ name: 'Home', bots: [handle] });
  const channel = discord.addChannel({ guild });
  const user = discord.addUser('ada');
  discord.addMember(guild, user);
  const states: BotState[] = [];
  const log = createMemoryLog();
  const bot = botAt(discord, handle, {
    log,
    onState: (state) => void states.push(state),
    ...parts,
  });
  return {
    discord,
    handle,
    guild,
    channel,
    user,
    bot,
    log,
    states,
    reach: async (type, withinMs) =>
      until(() => (bot.state().type === type ? bot.state() : null), withinMs),
    count: (kind) =>
      discord.gatewayLog.filter((one) => one.kind === kind && one.bot === handle.applicationId)
        .length,
    stop: async () => {
      await bot.stop();
      await discord.stop();
    },
  };
}

/** What `look` finds, as soon as it finds something. */
export async function until<Value>(
  look: () => Value | null | false,
  withinMs = 8_000,
): Promise<Value> {
  const end = performance.now() + withinMs;
  for (;;) {
    const found = look();
    if (found !== null && found !== false) return found;
    if (performance.now() > end) throw new Error('it did not come to that in time');
    await after(5);
  }
}

export const after = async (delayMs: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, delayMs);
  });
