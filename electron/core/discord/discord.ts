// All the bots: which of them run, as the settings and people want it.

import type { BotView } from '../../../shared/domain/bot.ts';
import type { BotDefinition } from '../../../shared/domain/bot-definition.ts';
import { channelOf } from '../../../shared/domain/discord-channel.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Channel } from '../channels/channel.ts';
import { createTurns } from '../in-turn.ts';
import { onLineBack } from '../link/on-line-back.ts';
import type { Dispose } from '../ports.ts';
import { partsOfGuild, verdictOn } from './ask-discord.ts';
import { createBotRest, type OwnedBotRest } from './bot/bot-rest.ts';
import type { LastIdentify } from './bot/identify-wait.ts';
import { comingChannel } from './coming-channel.ts';
import type { DiscordParts } from './discord-parts.ts';
import type { DiscordControl } from './discord-view.ts';
import { createKnownBots } from './known-bots.ts';
import { createOutboxNotices } from './outbox-notices.ts';
import type { RunningBot } from './running-bot.ts';

export interface Discord extends DiscordControl {
  /** Starts those that are to run; nobody waits until they are ready. */
  readonly start: () => void;
  /** In under 2 s. */
  readonly stop: () => Promise<void>;
  readonly channels: () => readonly Channel[];
  /** Whether a bot, or a place of one, is in the settings. */
  readonly isPlace: (channel: string, target: string | null) => boolean;
  /** What it could not be told before, it is told now. */
  readonly historyOpened: () => void;
}

interface Entry {
  readonly running: RunningBot;
  /** With another one of these it has to be started anew. */
  readonly token: string;
  readonly readsMessages: boolean;
}

/** Several facts of one moment are one push. */
const pushAfterMs = 50;

export function createDiscord(parts: DiscordParts): Discord {
  const { clock, settings, store } = parts;
  const log = parts.log.part('discord');
  const entries = new Map<string, Entry>();
  const identified = new Map<string, LastIdentify>();
  const known = createKnownBots(clock.now());
  const inTurn = createTurns();
  const notices = createOutboxNotices({ outbox: parts.outbox, log, inTurn });
  /** Those that somebody has stopped until they are started again. */
  const stopped = new Set<string>();
  const disposers: Dispose[] = [];
  const definitions = (): readonly BotDefinition[] => settings.get().discord.bots;
  const definitionOf = (id: string): BotDefinition | undefined =>
    definitions().find((definition) => definition.id === id);
  const tokenOf = (id: string): string | undefined => {
    const { tokens } = settings.get().discord;
    return Object.hasOwn(tokens, id) ? tokens[id] : undefined;
  };
  let isRunning = false;
  /** What is asked of Discord beside the bots. */
  const asking = new Set<OwnedBotRest>();

  const viewOf = (definition: BotDefinition): BotView => {
    const { id } = definition;
    const token = tokenOf(id);
    return {
      definition: structuredClone(definition),
      hasToken: token !== undefined,
      ...known.standingOf(id, token, entries.get(id)?.running.bot ?? null),
    };
  };
  const views = (): BotView[] => definitions().map(viewOf);

  let cancelPush: Dispose | null = null;
  const pushSoon = (): void => {
    if (!isRunning) return;
    cancelPush ??= clock.schedule(pushAfterMs, () => {
      cancelPush = null;
      parts.onViews(views());
    });
  };

  const isSetUp = ({ enabled, id }: BotDefinition): boolean =>
    enabled && !stopped.has(id) && tokenOf(id) !== undefined;
  const isWanted = (definition: BotDefinition | undefined): definition is BotDefinition =>
    isRunning && definition !== undefined && isSetUp(definition);

  const end = async (id: string): Promise<void> => {
    const entry = entries.get(id);
    if (entry === undefined) return;
    try {
      await entry.running.stop();
    } catch (error) {
      log.write('error', 'a bot has not ended well', { bot: id, error });
    }
    entries.delete(id);
    known.ended(id, clock.now());
  };

  const begin = async (definition: BotDefinition, token: string): Promise<void> => {
    const { startBot } = await import('./running-bot.ts');
    const { id } = definition;
    if (!isWanted(definitionOf(id)) || entries.has(id)) return;
    const lastIdentify = identified.get(id) ?? { atMs: null };
    identified.set(id, lastIdentify);
    let last = definition;
    const running = startBot({
      ...parts,
      token,
      identified: lastIdentify,
      // Of one that is being removed the last one stays until it has ended.
      definition: () => (last = definitionOf(id) ?? last),
      onState: (state) => {
        if (state.type === 'ready') notices.ready(channelOf(id));
        parts.onState(id, state);
        pushSoon();
      },
    });
    entries.set(id, { running, token, readsMessages: definition.prefix !== '' });
  };

  /** Brings what runs in line with what is wanted. */
  const settle = async (): Promise<void> => {
    const unfit = [...entries].flatMap(([id, { running, token, readsMessages }]) => {
      const definition = definitionOf(id);
      const fits =
        isWanted(definition) &&
        tokenOf(id) === token &&
        (definition.prefix !== '') === readsMessages;
      if (fits) running.redefined();
      return fits ? [] : id;
    });
    // Side by side: each of them may take two seconds.
    await Promise.all(unfit.map(end));
    for (const definition of definitions()) {
      const token = tokenOf(definition.id);
      if (!isWanted(definition) || token === undefined || entries.has(definition.id)) continue;
      await begin(definition, token);
    }
    if (isRunning) notices.channelsChanged();
    pushSoon();
  };
  const settleSoon = (): Promise<void> =>
    inTurn(async () => {
      try {
        await settle();
      } catch (error) {
        log.write('error', 'a bot cannot be started or stopped', { error });
      }
    });

  const settingsChanged: Parameters<typeof settings.subscribe>[0] = (now, before) => {
    if (JSON.stringify(now.discord) === JSON.stringify(before.discord)) return;
    void settleSoon();
    void notices.placesChanged();
    const tokens = before.discord.bots.filter(
      ({ id }) => before.discord.tokens[id] !== tokenOf(id),
    );
    void notices.mended(tokens.map(({ id }) => channelOf(id)));
  };

  const kick = (): void => {
    for (const { running } of entries.values()) running.bot.kick();
  };

  const restWith = (token: string) => {
    const { apiUrl, ...others } = parts;
    return createBotRest({
      ...others,
      token,
      ...(apiUrl === undefined ? {} : { apiUrl }),
      onUnauthorised: () => {},
    });
  };

  return {
    start: () => {
      isRunning = true;
      disposers.push(settings.subscribe(settingsChanged), onLineBack(store, kick));
      const forgetPower = parts.power?.onResume(kick);
      if (forgetPower !== undefined) disposers.push(forgetPower);
      void settleSoon();
    },
    stop: async () => {
      isRunning = false;
      for (const dispose of disposers.splice(0)) dispose();
      cancelPush?.();
      for (const rest of asking) rest.close();
      await Promise.all([...entries.keys()].map(end));
    },
    // Also of those that are on their way: what happens before they are there is told as well.
    channels: () =>
      definitions()
        .filter(isSetUp)
        .map(
          (definition) => entries.get(definition.id)?.running.channel ?? comingChannel(definition),
        ),
    isPlace: (channel, target) =>
      definitions().some(
        ({ id, targets }) =>
          channelOf(id) === channel &&
          (target === null || targets.some((place) => place.id === target)),
      ),
    historyOpened: () => void notices.mended([]),
    views,
    checkToken: async (token) => {
      const rest = restWith(token);
      asking.add(rest);
      const verdict = await verdictOn(rest);
      asking.delete(rest);
      rest.close();
      return verdict;
    },
    guildParts: async (id, guild) => {
      const bot = entries.get(id)?.running.bot;
      const user = bot?.user()?.id;
      if (bot === undefined || user === undefined) {
        return fail('The bot has to run for that. Start it first.');
      }
      return partsOfGuild(bot.rest, guild, user);
    },
    startBot: async (id) => {
      stopped.delete(id);
      if (definitionOf(id)?.enabled === false) {
        return fail(`"${id}" is switched off; switch it on first.`);
      }
      if (tokenOf(id) === undefined) return fail(`"${id}" has no token yet.`);
      await settleSoon();
      // One that has come to a fatal end is still there. In turn: what is being ended would come back, and unseen.
      await inTurn(async () => {
        if (isWanted(definitionOf(id))) entries.get(id)?.running.bot.start();
      });
      // Somebody says that it is mended: what Discord had refused is tried again.
      await notices.mended([channelOf(id)]);
      return ok(undefined);
    },
    stopBot: async (id) => {
      stopped.add(id);
      await settleSoon();
      return ok(undefined);
    },
  };
}
