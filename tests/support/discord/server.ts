// Discord on loopback: REST v10 and gateway v10, for the real discord.js. What it holds a client to is in its parts;
// what it saw is in `requests`, `gatewayLog` and `violations`.

import type { Clock } from '../../../electron/core/ports.ts';
import { createSystemClock } from '../../../electron/node/system-clock.ts';
import { createFaultPlan, type Faults } from './faults.ts';
import { createGateway, type GatewayControl } from './gateway/gateway.ts';
import type { GatewayLogEntry } from './gateway/gateway-log.ts';
import { type InteractionResult, resultOf } from './interactions/result.ts';
import { type CommandScene, runAutocomplete, runCommand } from './interactions/run-command.ts';
import { type SubmitScene, submitModal } from './interactions/submit-modal.ts';
import {
  type ChooseScene,
  chooseValues,
  type ClickScene,
  pressButton,
} from './interactions/use-component.ts';
import { discordsLimits, type Limits } from './limits.ts';
import { draftMessage, type MessageBody } from './messages/draft.ts';
import { mediaIn } from './messages/media.ts';
import { type SeenMessage, seenMessage } from './messages/seen-message.ts';
import { addMessage, deleteMessage, historyOf, messagesIn } from './messages/store.ts';
import { type BotHandle, createPeople, type Handle, type People } from './people.ts';
import { type Api, createApi } from './rest/api.ts';
import { attachmentRoute } from './rest/attachment-route.ts';
import { commandRoutes } from './rest/command-routes.ts';
import { gatewayRoutes } from './rest/gateway-routes.ts';
import { guildRoutes } from './rest/guild-routes.ts';
import { startListener } from './rest/http-listener.ts';
import { interactionRoutes } from './rest/interaction-routes.ts';
import { messageRoutes } from './rest/message-routes.ts';
import type { LoggedRequest } from './rest/request-log.ts';
import { userRoutes } from './rest/user-routes.ts';
import { createThreads, type Threads } from './threads.ts';
import type { Violation } from './violations.ts';
import { createWorld, must } from './world.ts';

export interface DiscordOptions extends Partial<Limits> {
  readonly clock?: Clock;
  /** Of the faults that come with a probability. */
  readonly seed?: number;
  /** Any free one unless said. */
  readonly port?: number;
}

export interface Discord extends People, Threads {
  /** For discord.js: `new Client({ rest: { api: discord.apiUrl } })`. */
  readonly apiUrl: string;
  readonly requests: readonly LoggedRequest[];
  readonly gatewayLog: readonly GatewayLogEntry[];
  readonly violations: readonly Violation[];
  /** How many answers were 401, 403 or 429: 10,000 in 10 minutes, and Discord bans the address. */
  readonly invalidRequests: number;
  readonly faults: Faults;
  readonly gateway: GatewayControl;
  /** What everybody in the channel can read, the newest last. */
  messages(channelId: string): readonly SeenMessage[];
  /** Ephemeral and deleted ones too. */
  allMessages(channelId: string): readonly SeenMessage[];
  /** All interactions since the start, with what came of them. */
  interactions(): readonly InteractionResult[];
  interact(scene: CommandScene): Promise<InteractionResult>;
  autocomplete(scene: CommandScene): Promise<InteractionResult>;
  press(scene: ClickScene): Promise<InteractionResult>;
  choose(scene: ChooseScene): Promise<InteractionResult>;
  submit(scene: SubmitScene): Promise<InteractionResult>;
  /** A person writes; the bots that see it are told. */
  say(input: {
    readonly channel: Handle;
    readonly user: Handle;
    readonly content: string;
  }): SeenMessage;
  /** Puts a message of the bot there, as if from former times: with components of an older version, say. */
  plant(input: {
    readonly channel: Handle;
    readonly bot: BotHandle;
    readonly body: MessageBody;
  }): SeenMessage;
  /** Somebody else deletes a message. */
  deleteMessage(message: { readonly id: string; readonly channelId: string }): void;
  /** Makes the token invalid, as the portal's button does; the connections are closed with 4004. Returns the new one. */
  resetToken(bot: BotHandle, token?: string): string;
  setPrivilegedIntents(bot: BotHandle, intents: number): void;
  /** Lets go of all requests, and of all interactions with their answers: a long test would keep thousands. */
  forget(): void;
  stop(): Promise<void>;
}

export async function startDiscord(options: DiscordOptions = {}): Promise<Discord> {
  const { clock = createSystemClock(), seed = 1, port = 0, ...limits } = options;
  // The world must know the port, the port is known when somebody listens, and nobody asks before this is through.
  let handle: Api['handle'] = async () => undefined;
  const listener = await startListener((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
      throw error;
    });
  }, port);
  const origin = `http://127.0.0.1:${listener.port}`;
  const world = createWorld(clock, { ...discordsLimits, ...limits }, origin);
  const gateway = createGateway(world);
  listener.onUpgrade(gateway.upgrade);
  const plan = createFaultPlan(seed);
  const routes = [
    ...gatewayRoutes(gateway.url),
    ...userRoutes,
    ...guildRoutes,
    ...messageRoutes,
    ...commandRoutes,
    ...interactionRoutes,
  ];
  const api = createApi(world, routes, plan);
  handle = (request, response) =>
    attachmentRoute(world, request, response) ? Promise.resolve() : api.handle(request, response);
  const people = createPeople(world);

  return {
    ...people,
    ...createThreads(world),
    apiUrl: `${origin}/api`,
    requests: api.requests,
    gatewayLog: gateway.log,
    violations: world.violations,
    get invalidRequests() {
      return api.invalidRequests();
    },
    faults: {
      set: plan.set,
      clear: plan.clear,
      offline: listener.offline,
      online: listener.online,
      unresolvedGateway: (on) => {
        gateway.faults.unresolved = on;
      },
      unresolvedApiUrl: 'http://discord.invalid/api',
    },
    gateway: gateway.control,
    messages: (channelId) => historyOf(world, channelId).map((one) => seenMessage(world, one)),
    allMessages: (channelId) => messagesIn(world, channelId).map((one) => seenMessage(world, one)),
    interactions: () => [...world.interactions.values()].map((one) => resultOf(world, one)),
    interact: async (scene) => runCommand(world, scene),
    autocomplete: async (scene) => runAutocomplete(world, scene),
    press: async (scene) => pressButton(world, scene),
    choose: async (scene) => chooseValues(world, scene),
    submit: async (scene) => submitModal(world, scene),
    say: ({ channel, user, content }) =>
      seenMessage(
        world,
        addMessage(world, {
          channelId: channel.id,
          authorId: user.id,
          content,
          embeds: [],
          components: [],
          attachments: [],
          flags: 0,
        }),
      ),
    plant: ({ channel, bot, body }) => {
      const draft = draftMessage(world, body, [], null, mediaIn(world, channel.id));
      if (!draft.ok) throw new Error(draft.problems.join('; '));
      const text = { ...draft.text, channelId: channel.id, authorId: bot.userId };
      return seenMessage(world, addMessage(world, text));
    },
    deleteMessage: ({ id, channelId }) =>
      deleteMessage(
        world,
        must(
          messagesIn(world, channelId).find((message) => message.id === id),
          'such message',
        ),
      ),
    resetToken: (handle, token) => {
      const bot = must(world.bots.get(handle.applicationId), 'such bot');
      bot.token = token ?? `${bot.token.split('.')[0] ?? ''}.${world.nextId()}.${world.nextId()}`;
      gateway.control.close(bot.applicationId, 4_004);
      return bot.token;
    },
    setPrivilegedIntents: (handle, intents) => {
      must(world.bots.get(handle.applicationId), 'such bot').privilegedIntents = intents;
    },
    forget: () => {
      api.forget();
      world.interactions.clear();
      world.interactionTokens.clear();
      for (const [channel, messages] of world.messages) {
        world.messages.set(
          channel,
          messages.filter(({ interaction }) => interaction === null),
        );
      }
    },
    stop: async () => {
      gateway.stop();
      await listener.offline();
    },
  };
}
