// One bot with all it does. Loaded when the first bot starts: nobody without one pays for it.

import type { BotState } from '../../../shared/domain/bot.ts';
import type { BotDefinition } from '../../../shared/domain/bot-definition.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import type { Channel } from '../channels/channel.ts';
import type { Dispose } from '../ports.ts';
import { type Bot, createBot } from './bot/bot.ts';
import type { LastIdentify } from './bot/identify-wait.ts';
import { loadCommandTexts, registrationOf } from './command/command-texts.ts';
import { createInteractions } from './command/interactions.ts';
import { createCommandLog } from './command-log.ts';
import { commands } from './commands/index.ts';
import type { DiscordParts } from './discord-parts.ts';
import { createDiscordChannel } from './telling/discord-channel.ts';
import { createLiveStatus } from './telling/live-status.ts';
import { presenceOf } from './telling/presence-text.ts';

export interface RunningBot {
  readonly bot: Bot;
  readonly channel: Channel;
  /** Its definition is another one now. */
  readonly redefined: () => void;
  readonly stop: () => Promise<void>;
}

export interface RunningBotParts extends Omit<DiscordParts, 'onState'> {
  readonly definition: () => BotDefinition;
  readonly token: string;
  readonly identified: LastIdentify;
  readonly onState: (state: BotState) => void;
}

export function startBot(parts: RunningBotParts): RunningBot {
  const { apiUrl, clock, definition, languages, random, store } = parts;
  const { id } = definition();
  const log = parts.log.part('discord');
  let isOver = false;

  /** What cannot be written down is said, and nobody waits for it. */
  const attempt = (work: () => Promise<void>, failure: string): void => {
    const failed = (error: unknown): void => log.write('warn', failure, { bot: id, error });
    try {
      work().catch(failed);
    } catch (error) {
      failed(error);
    }
  };

  const bot = createBot({
    id,
    token: parts.token,
    ...(apiUrl === undefined ? {} : { apiUrl }),
    identified: parts.identified,
    wishes: { readsMessages: definition().prefix !== '' },
    clock,
    random,
    log: parts.log,
    kept: {
      get: (owner, name) => parts.history().kept.get(owner, name),
      set: (owner, name, value) => parts.history().kept.set(owner, name, value),
    },
    // Discord may send what is no such thing; a rejection that nobody takes would end the program.
    onInteraction: (interaction) =>
      attempt(() => interactions.interaction(interaction), 'an interaction cannot be read'),
    onMessage: (message) =>
      attempt(() => interactions.message(message), 'a message cannot be read'),
    onState: parts.onState,
  });
  const commandLog = createCommandLog({
    clock,
    write: async (entries) => parts.history().discordCommands.add(entries),
    onFailure: (error) => log.write('warn', 'the command log has a gap', { bot: id, error }),
  });
  const interactions = createInteractions(
    {
      ...parts,
      bot: id,
      registry: commands,
      ownerIds: bot.ownerIds,
      knownAddresses: () => knownAddresses(store.get()),
      record: commandLog.add,
    },
    bot.rest,
  );
  const telling = {
    ...parts,
    bot: id,
    log,
    rest: bot.rest,
    userId: () => bot.user()?.id ?? null,
    deliveries: () => parts.history().deliveries,
    knownAddresses: () => knownAddresses(store.get()),
  };
  const liveStatus = createLiveStatus({ ...telling, snapshot: store.get });

  const register = async (): Promise<void> => {
    const texts = await loadCommandTexts(languages.wordsOf);
    if (isOver) return;
    const { guilds, registration } = definition();
    bot.register(
      registrationOf(commands, definition(), texts),
      registration === 'global'
        ? { type: 'global' }
        : { type: 'guilds', ids: guilds.map((guild) => guild.id) },
    );
  };
  const show = async (): Promise<void> => {
    const words = await languages.wordsOf(definition().language);
    if (!isOver) bot.setPresence(presenceOf(store.get(), definition(), words));
  };
  const showNow = (): void => attempt(show, 'the presence cannot be shown');
  const redefined = (): void => {
    attempt(register, 'the commands cannot be registered');
    showNow();
    liveStatus.heard();
  };

  const unsubscribe: Dispose = store.subscribe(() => {
    showNow();
    liveStatus.heard();
  });
  redefined();
  bot.start();
  return {
    bot,
    channel: createDiscordChannel(telling),
    redefined,
    stop: async () => {
      isOver = true;
      unsubscribe();
      liveStatus.stop();
      interactions.stop();
      await bot.stop();
      await commandLog.flush();
    },
  };
}

/** Ours, now and before the last change. */
function knownAddresses({ families, lastChange }: Snapshot): readonly string[] {
  const now = Object.values(families).flatMap(({ addresses }) => addresses);
  return [...new Set([...now, ...(lastChange?.before ?? []), ...(lastChange?.after ?? [])])];
}
