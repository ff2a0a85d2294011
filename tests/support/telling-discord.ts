// What is told, at the double of Discord, with the bot's real REST.

import { createBotRest } from '../../electron/core/discord/bot/bot-rest.ts';
import type { OutboxMessage } from '../../electron/core/channels/channel.ts';
import { createDiscordChannel } from '../../electron/core/discord/telling/discord-channel.ts';
import { createRandom } from '../../electron/node/random.ts';
import { createSystemClock } from '../../electron/node/system-clock.ts';
import type { ToldEvent } from '../../shared/domain/told-event.ts';
import type { Fault } from './discord/faults.ts';
import { startDiscord } from './discord/server.ts';
import { readableTexts } from './recorded-replier.ts';
import { silentLog } from './silent-log.ts';
import { createTellingWorld, tellingMessage } from './telling-world.ts';

export type TellingDiscord = Awaited<ReturnType<typeof startTellingDiscord>>;

/** One bot, one guild, one channel, and limits that no test has to wait for. */
export async function startTellingDiscord() {
  const clock = createSystemClock();
  const many = { limit: 500, windowMs: 5_000 };
  const discord = await startDiscord({
    buckets: {
      'POST /channels/:channel/messages': many,
      'GET /channels/:channel/messages': many,
    },
    globalPerSecond: 500,
  });
  const bot = discord.addBot();
  const guild = discord.addGuild({ name: 'Home', bots: [bot] });
  const place = discord.addChannel({ guild });
  const { request } = createBotRest({
    token: bot.token,
    apiUrl: discord.apiUrl,
    clock,
    random: createRandom(),
    log: silentLog,
    onUnauthorised: () => {},
  });
  const { signal } = new AbortController();
  let nonces = 0;

  /** @param given of the bot @param target of its only place */
  const start = (given: object = {}, target: object = {}) => {
    const rest: Parameters<typeof createTellingWorld>[0] = {
      request: (method, path, options) =>
        request(method, path, { timeoutMs: 500, patienceMs: 2_000, ...options }),
    };
    const targets = [{ id: place.id, ...target }];
    const world = createTellingWorld(rest, clock, { targets, ...given });
    world.userId = () => bot.userId;
    const channel = createDiscordChannel(world);
    const messageOf = (event: ToldEvent, more: Partial<OutboxMessage> = {}): OutboxMessage =>
      tellingMessage(event, {
        target: place.id,
        nonce: `n${(nonces += 1)}`,
        notSentBefore: clock.now(),
        ...more,
      });
    return {
      world,
      messageOf,
      send: (message: OutboxMessage) => channel.send(message, signal),
      find: (message: OutboxMessage) => channel.find(message, signal),
      tell: (event: ToldEvent, more: Partial<OutboxMessage> = {}) =>
        channel.send(messageOf(event, more), signal),
    };
  };

  return {
    discord,
    bot,
    guild,
    place,
    start,
    /** What stands in the place. */
    here: () => discord.messages(place.id),
    textsHere: (): readonly string[] =>
      discord
        .messages(place.id)
        .map(({ components, embeds }) => readableTexts([components, embeds]).join('\n')),
    /** The next messages come to this. */
    befall: (fault: Fault, times = 1): void => {
      discord.faults.set({ fault, times, method: 'POST' });
    },
  };
}
