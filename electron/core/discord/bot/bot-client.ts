import type { Client, Interaction, Message, WebSocketOptions } from 'discord.js';
import type { DiscordLibrary } from './discord-library.ts';
import type { MakeRequest } from './library-request.ts';

export interface BotClientParts {
  readonly library: DiscordLibrary;
  readonly apiUrl: string;
  readonly makeRequest: MakeRequest;
  readonly buildStrategy: NonNullable<WebSocketOptions['buildStrategy']>;
  readonly readsMessages: boolean;
  readonly onReady: () => void;
  readonly onInteraction: (interaction: Interaction) => void;
  readonly onMessage: (message: Message) => void;
  readonly onBroken: (what: string, error: unknown) => void;
}

/** Guilds that do not come by then are down; interactions wait for them until then. */
const guildsWithinMs = 1_500;

/** What is kept beside guilds, their channels and roles, which discord.js cannot be without. */
const emptyCaches = [
  'ApplicationCommandManager',
  'ApplicationEmojiManager',
  'AutoModerationRuleManager',
  'BaseGuildEmojiManager',
  'DMMessageManager',
  'EntitlementManager',
  'GuildBanManager',
  'GuildEmojiManager',
  'GuildInviteManager',
  'GuildMessageManager',
  'GuildScheduledEventManager',
  'GuildSoundboardSoundManager',
  'GuildStickerManager',
  'MessageManager',
  'PresenceManager',
  'ReactionManager',
  'ReactionUserManager',
  'StageInstanceManager',
  'SubscriptionManager',
  'ThreadManager',
  'ThreadMemberManager',
  'VoiceStateManager',
] as const;
const mostPeople = 50;

/** A client of discord.js for one login: it cannot be logged in again once it has failed. */
export function createBotClient(parts: BotClientParts): Client {
  const { library } = parts;
  const { GatewayIntentBits } = library;
  const client = new library.Client({
    intents: parts.readsMessages
      ? [
          GatewayIntentBits.Guilds,
          GatewayIntentBits.GuildMessages,
          GatewayIntentBits.MessageContent,
          GatewayIntentBits.DirectMessages,
        ]
      : [GatewayIntentBits.Guilds],
    // Direct messages come from channels that are not known before; so do commands, in threads that nobody told of.
    partials: [library.Partials.Channel],
    allowedMentions: { parse: [] },
    failIfNotExists: false,
    waitGuildTimeout: guildsWithinMs,
    makeCache: library.Options.cacheWithLimits({
      ...Object.fromEntries(emptyCaches.map((name) => [name, 0])),
      GuildMemberManager: { maxSize: mostPeople, keepOverLimit: isSelf },
      UserManager: { maxSize: mostPeople, keepOverLimit: isSelf },
    }),
    ws: { buildStrategy: parts.buildStrategy },
    rest: {
      api: parts.apiUrl,
      makeRequest: parts.makeRequest,
      // All of these are the gate's (rest-gate.ts).
      retries: 0,
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
      rejectOnRateLimit: () => true,
      timeout: 120_000,
    },
  });
  catchBroken(client, parts.onBroken);
  const safely =
    <Value>(what: string, take: (value: Value) => void) =>
    (value: Value): void => {
      try {
        take(value);
      } catch (error) {
        parts.onBroken(what, error);
      }
    };
  const { Events } = library;
  client.on(Events.ClientReady, () => parts.onReady());
  client.on(Events.InteractionCreate, safely('interaction', parts.onInteraction));
  client.on(Events.MessageCreate, safely('message', parts.onMessage));
  client.on(Events.Error, (error) => parts.onBroken('client', error));
  return client;
}

const isSelf = (one: { readonly id: string; readonly client: Client }): boolean =>
  one.id === one.client.user?.id;

/**
 * What comes before all guilds are there is handled later on, by a timer: what it throws there would end the process.
 * This is the second private method that is reached for.
 */
function catchBroken(client: Client, onBroken: BotClientParts['onBroken']): void {
  const inside = client.ws as unknown as {
    handlePacket(packet?: unknown, shard?: unknown): boolean;
  };
  if (typeof inside.handlePacket !== 'function') throw new Error('discord.js has no handlePacket');
  const handleAsItDoes = inside.handlePacket.bind(client.ws);
  inside.handlePacket = (packet, shard) => {
    try {
      return handleAsItDoes(packet, shard);
    } catch (error) {
      onBroken('packet', error);
      return false;
    }
  };
}
