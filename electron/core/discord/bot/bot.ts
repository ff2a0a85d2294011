import type { Interaction, Message } from 'discord.js';
import type { BotState } from '../../../../shared/domain/bot.ts';
import type { Kept } from '../../history/kept.ts';
import type { Clock, Log, Random } from '../../ports.ts';
import type { ApplicationFacts } from './application-facts.ts';
import { createBotRest, discordApiUrl } from './bot-rest.ts';
import { type BotSession, openBotSession } from './bot-session.ts';
import { advance, type BotInput } from './bot-state.ts';
import { createCommandRegistry } from './command-registry.ts';
import type { GatewayEnd } from './gateway-close.ts';
import type { LastIdentify } from './identify-wait.ts';
import { createPresence, type PresenceText } from './presence.ts';
import type { CommandScope } from './registration-plan.ts';
import type { BotRest } from './rest-answer.ts';

export interface BotParts {
  readonly id: string;
  readonly token: string;
  /** Discord's unless said otherwise; tests have one of their own. Without the version. */
  readonly apiUrl?: string;
  /** The same one for all that run with this token, one after the other. */
  readonly identified?: LastIdentify;
  /** `readsMessages`: for commands with a prefix; the portal has to allow it. */
  readonly wishes: { readonly readsMessages: boolean };
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly kept: Pick<Kept, 'get' | 'set'>;
  readonly onInteraction: (interaction: Interaction) => void;
  readonly onMessage: (message: Message) => void;
  readonly onState: (state: BotState) => void;
}

export interface BotGuildName {
  readonly id: string;
  readonly name: string;
}

export interface Bot {
  readonly id: string;
  readonly state: () => BotState;
  /** Also after a fatal end: it tries again. */
  readonly start: () => void;
  /** Takes two seconds at most; nothing is answered from the call on. */
  readonly stop: () => Promise<void>;
  /** The line is back. */
  readonly kick: () => void;
  /** Works without the gateway, as long as the bot is not stopped. */
  readonly rest: BotRest;
  /** Null before Discord has told. */
  readonly user: () => { readonly id: string; readonly name: string } | null;
  readonly applicationId: () => string | null;
  /** Of the application: its owner, or its team's admins. */
  readonly ownerIds: () => readonly string[];
  readonly guilds: () => readonly BotGuildName[];
  readonly latencyMs: () => number | null;
  /** Null: as Discord shows a bot by itself. */
  readonly setPresence: (presence: PresenceText | null) => void;
  /** From now on Discord is to have these commands, in the scope and nowhere else; done as soon as it can be. */
  readonly register: (commands: readonly unknown[], scope: CommandScope) => void;
  /** The ids of the registered commands by name, for mentions. */
  readonly commandIds: () => ReadonlyMap<string, string>;
}

/** One bot: its connection, its REST, its presence and its commands. Many live in one process. */
export function createBot(parts: BotParts): Bot {
  const { clock } = parts;
  const log = parts.log.part('discord');
  const apiUrl = parts.apiUrl ?? discordApiUrl;
  let state: BotState = { type: 'stopped', since: clock.now() };
  let session: BotSession | null = null;
  let closing: Promise<void> | null = null;
  let isWanted = false;
  let facts: ApplicationFacts | null = null;
  let latencyMs: number | null = null;
  const identified = parts.identified ?? { atMs: null };

  const move = (input: BotInput): void => {
    const after = advance(state, input, clock.now());
    if (after === state) return;
    if (after.type !== state.type) log.write('info', 'bot', { bot: parts.id, state: after.type });
    state = after;
    if (after.type !== 'ready') latencyMs = null;
    parts.onState(after);
  };

  const end = ({ reason, closeCode, detail }: GatewayEnd): void => {
    move({ type: 'end', reason, closeCode });
    if (state.type !== 'fatal') return;
    log.write('warn', 'ended for good', { bot: parts.id, reason, closeCode, detail });
    void close();
  };

  const rest = createBotRest({
    token: parts.token,
    apiUrl,
    clock,
    random: parts.random,
    log,
    onUnauthorised: () =>
      end({ reason: 'token', closeCode: null, detail: 'Discord does not take the token (401).' }),
  });
  const presence = createPresence(
    clock,
    (data) => session?.send({ op: presenceUpdate, d: data }) ?? false,
  );
  const registry = createCommandRegistry({
    botId: parts.id,
    clock,
    log,
    rest,
    kept: parts.kept,
    applicationId: () => facts?.id ?? null,
  });

  const open = (): void => {
    move({ type: 'start' });
    rest.open();
    session = openBotSession({
      token: parts.token,
      apiUrl,
      readsMessages: parts.wishes.readsMessages,
      clock,
      random: parts.random,
      log,
      rest,
      identified,
      onTry: (attempt) => move({ type: 'try', attempt }),
      onApplication: (found) => {
        facts = found;
        registry.go();
      },
      onReady: () => {
        move({ type: 'ready' });
        presence.again();
      },
      onLost: ({ loss, closeCode, detail }) => {
        log.write('debug', 'not connected', { bot: parts.id, closeCode, detail });
        move({ type: 'lost', loss, closeCode });
      },
      onEnd: end,
      onLatency: (ms) => {
        latencyMs = ms;
      },
      onInteraction: parts.onInteraction,
      onMessage: parts.onMessage,
    });
  };

  /** Ends what is open; whoever wants it open again by then gets that. */
  const close = async (): Promise<void> => {
    presence.stop();
    registry.stop();
    const open = session;
    session = null;
    closing ??= (open?.close() ?? Promise.resolve()).finally(() => {
      closing = null;
    });
    await closing;
  };

  const begin = (): void => {
    if (!isWanted || session !== null) return;
    if (closing === null) open();
    else void closing.then(begin);
  };

  return {
    id: parts.id,
    state: () => state,
    start: () => {
      isWanted = true;
      begin();
    },
    stop: async () => {
      isWanted = false;
      move({ type: 'stop' });
      rest.close();
      await close();
      move({ type: 'stopped' });
      begin();
    },
    kick: () => session?.kick(),
    rest,
    user: () => facts?.user ?? null,
    applicationId: () => facts?.id ?? null,
    ownerIds: () => facts?.ownerIds ?? [],
    guilds: () => {
      const guilds = session?.client()?.guilds.cache.values() ?? [];
      return [...guilds].map(({ id, name }) => ({ id, name }));
    },
    latencyMs: () => latencyMs,
    setPresence: presence.set,
    register: registry.want,
    commandIds: registry.ids,
  };
}

/** `GatewayOpcodes.PresenceUpdate`, spelt out so that discord.js is not loaded for it. */
const presenceUpdate = 3;
