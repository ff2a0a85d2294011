import { randomBytes } from 'node:crypto';
import { allPermissions, channelPermissions } from '../permissions.ts';
import { channelJson, invokingMemberJson, partialChannelJson } from '../wire/guild.ts';
import { messageJson } from '../wire/message.ts';
import { userJson } from '../wire/user.ts';
import { type Bot, type Channel, type Message, must, type World } from '../world.ts';
import { changed, type Interaction, type InteractionKind } from './interaction.ts';
import { type InteractionResult, resultOf } from './result.ts';

/** Who does it, and where. */
export interface Scene {
  readonly bot: { readonly applicationId: string };
  readonly user: { readonly id: string };
  /** Null: in the direct messages between the two. */
  readonly guild: { readonly id: string } | null;
  readonly channel: { readonly id: string };
  /** As the user's program says it: `en-US`, `de`. */
  readonly locale?: string;
}

export interface Action {
  readonly kind: InteractionKind;
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly message: Message | null;
}

const wireTypes: Readonly<Record<InteractionKind, number>> = {
  command: 2,
  component: 3,
  autocomplete: 4,
  modal: 5,
};

/** Checks that the user stands where the test says: in the guild, with a view of the channel. */
function placeOf(world: World, scene: Scene): { readonly bot: Bot; readonly channel: Channel } {
  const bot = must(world.bots.get(scene.bot.applicationId), 'such bot');
  const channel = must(world.channels.get(scene.channel.id), 'such channel');
  if (channel.guildId !== (scene.guild?.id ?? null)) {
    throw new Error('The channel is not of that guild.');
  }
  if (channelPermissions(world, channel, scene.user.id) === 0n) {
    throw new Error('The user does not see that channel.');
  }
  return { bot, channel };
}

function payloadOf(world: World, scene: Scene, action: Action, id: string, token: string) {
  const { bot, channel } = placeOf(world, scene);
  const user = must(world.users.get(scene.user.id), 'such user');
  const guild = scene.guild === null ? null : must(world.guilds.get(scene.guild.id), 'such guild');
  const member = guild?.members.get(user.id);
  const permissions = channelPermissions(world, channel, user.id);
  const locale = scene.locale ?? 'en-US';
  return {
    id,
    application_id: bot.applicationId,
    type: wireTypes[action.kind],
    version: 1,
    token,
    data: action.data,
    locale,
    channel_id: channel.id,
    channel:
      guild === null
        ? channelJson(world, channel, bot)
        : partialChannelJson(world, channel, permissions),
    app_permissions: String(channelPermissions(world, channel, bot.userId) & allPermissions),
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: { 0: guild?.id ?? '0' },
    context: guild === null ? 1 : 0,
    attachment_size_limit: world.limits.attachmentBytes,
    ...(guild === null || member === undefined
      ? { user: userJson(user) }
      : {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: invokingMemberJson(world, member, permissions),
        }),
    ...(action.message === null ? {} : { message: messageJson(world, action.message) }),
  };
}

/** Sends it to the bot; comes back with the answer, or when the time for one is over. */
export function sendInteraction(
  world: World,
  scene: Scene,
  action: Action,
): Promise<InteractionResult> {
  const id = world.nextId();
  const token = randomBytes(60).toString('base64url');
  const payload = payloadOf(world, scene, action, id, token);
  const interaction: Interaction = {
    id,
    token,
    kind: action.kind,
    applicationId: payload.application_id,
    userId: scene.user.id,
    guildId: scene.guild?.id ?? null,
    channelId: scene.channel.id,
    locale: payload.locale,
    name: action.name,
    messageId: action.message?.id ?? null,
    integrationOwners: payload.authorizing_integration_owners,
    createdAt: world.clock.now(),
    createdMonotonicMs: world.clock.monotonicMs(),
    payload,
    callback: null,
    acknowledgedAfterMs: null,
    expired: false,
    originalId: null,
    followUpIds: [],
    modal: null,
    choices: null,
    listeners: new Set(),
  };
  world.interactions.set(id, interaction);
  world.interactionTokens.set(token, interaction);
  return new Promise((resolve) => {
    const finish = (): void => {
      interaction.listeners.delete(finish);
      stopWaiting();
      resolve(resultOf(world, interaction));
    };
    const stopWaiting = world.clock.schedule(world.limits.interactionAckMs, () => {
      interaction.expired = true;
      changed(interaction);
    });
    interaction.listeners.add(finish);
    const bot = must(world.bots.get(interaction.applicationId), 'such bot');
    world.publish({
      bot,
      guildId: interaction.guildId,
      intents: 0,
      name: 'INTERACTION_CREATE',
      data: () => payload,
    });
  });
}
