import { allPermissions, channelPermissions, guildPermissions } from '../permissions.ts';
import {
  type Bot,
  type Channel,
  type Guild,
  type Member,
  must,
  type Role,
  type World,
} from '../world.ts';
import { channelTypeOf } from './channel-type.ts';
import { joinedThreadJson, threadJson, threadMetadataJson } from './thread.ts';
import { userJson } from './user.ts';

export const roleJson = (role: Role) => ({
  id: role.id,
  name: role.name,
  permissions: String(role.permissions),
  position: role.position,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  managed: role.botId !== null,
  mentionable: false,
  icon: null,
  unicode_emoji: null,
  flags: 0,
  ...(role.botId === null ? {} : { tags: { bot_id: role.botId } }),
});

export const memberJson = (world: World, member: Member) => ({
  user: userJson(must(world.users.get(member.userId), 'such user')),
  nick: null,
  avatar: null,
  banner: null,
  roles: [...member.roleIds],
  joined_at: new Date(member.joinedAt).toISOString(),
  premium_since: null,
  communication_disabled_until: null,
  deaf: false,
  mute: false,
  pending: false,
  flags: 0,
});

export const guildChannelJson = (channel: Channel & { readonly guildId: string }) => ({
  id: channel.id,
  type: 0 as const,
  guild_id: channel.guildId,
  name: channel.name,
  position: channel.position,
  flags: 0,
  parent_id: null,
  topic: null,
  nsfw: false,
  rate_limit_per_user: 0,
  last_message_id: null,
  permission_overwrites: channel.overwrites.map(({ id, type, allow, deny }) => ({
    id,
    type: type === 'role' ? 0 : 1,
    allow: String(allow),
    deny: String(deny),
  })),
});

export const directChannelJson = (world: World, channel: Channel, bot: Bot) => ({
  id: channel.id,
  type: 1 as const,
  flags: 0,
  last_message_id: null,
  recipients: channel.recipientIds
    .filter((id) => id !== bot.userId)
    .map((id) => userJson(must(world.users.get(id), 'such user'))),
});

/** Told to whoever sees the channel, also to those who may not read it. */
const lastMessageId = (world: World, { id }: Channel): string | null =>
  world.messages.get(id)?.findLast(({ ephemeralFor }) => ephemeralFor === null)?.id ?? null;

function ownChannelJson(world: World, channel: Channel, bot: Bot) {
  const { guildId, thread } = channel;
  if (guildId === null) return directChannelJson(world, channel, bot);
  if (thread !== null) return threadJson(world, { ...channel, guildId, thread });
  return guildChannelJson({ ...channel, guildId });
}

export const channelJson = (world: World, channel: Channel, bot: Bot) => ({
  ...ownChannelJson(world, channel, bot),
  last_message_id: lastMessageId(world, channel),
});

/**
 * A guild's channel as an interaction carries it
 * (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-resolved-data-structure).
 */
export const partialChannelJson = (world: World, channel: Channel, permissions: bigint) => ({
  id: channel.id,
  type: channelTypeOf(channel),
  guild_id: channel.guildId,
  name: channel.name,
  flags: 0,
  parent_id: channel.thread?.parentId ?? null,
  rate_limit_per_user: 0,
  last_message_id: lastMessageId(world, channel),
  permissions: String(permissions),
  ...(channel.thread === null
    ? { nsfw: false, topic: null, position: channel.position }
    : { thread_metadata: threadMetadataJson(channel.thread) }),
});

const ofGuild = (world: World, guild: Guild): readonly Channel[] =>
  [...world.channels.values()].filter(({ guildId }) => guildId === guild.id);

export const channelsOf = (world: World, guild: Guild): readonly Channel[] =>
  ofGuild(world, guild).filter(({ thread }) => thread === null);

/** Those that the bot sees. */
const threadsOf = (world: World, guild: Guild, bot: Bot) =>
  ofGuild(world, guild)
    .filter((channel) => channelPermissions(world, channel, bot.userId) !== 0n)
    .flatMap((channel) => {
      const { thread } = channel;
      return thread === null
        ? []
        : [joinedThreadJson(world, { ...channel, guildId: guild.id, thread }, bot)];
    });

export const guildJson = (guild: Guild) => ({
  id: guild.id,
  name: guild.name,
  icon: null,
  description: null,
  home_header: null,
  splash: null,
  discovery_splash: null,
  features: [],
  banner: null,
  owner_id: guild.ownerId,
  application_id: null,
  region: 'deprecated',
  afk_channel_id: null,
  afk_timeout: 300,
  system_channel_id: null,
  system_channel_flags: 0,
  widget_enabled: false,
  widget_channel_id: null,
  verification_level: 1,
  roles: [...guild.roles.values()].map(roleJson),
  default_message_notifications: 1,
  mfa_level: 0,
  explicit_content_filter: 0,
  max_presences: null,
  max_members: 500_000,
  max_stage_video_channel_users: 50,
  max_video_channel_users: 25,
  vanity_url_code: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  preferred_locale: guild.locale,
  rules_channel_id: null,
  safety_alerts_channel_id: null,
  public_updates_channel_id: null,
  premium_progress_bar_enabled: false,
  nsfw: false,
  nsfw_level: 0,
  emojis: [],
  stickers: [],
  incidents_data: null,
});

export const myGuildJson = (guild: Guild, bot: Bot) => ({
  id: guild.id,
  name: guild.name,
  icon: null,
  banner: null,
  owner: guild.ownerId === bot.userId,
  permissions: String(guildPermissions(guild, bot.userId)),
  features: [],
});

/** GUILD_CREATE: the guild with all that the gateway adds to it. */
export const guildCreateJson = (world: World, guild: Guild, bot: Bot) => ({
  ...guildJson(guild),
  joined_at: new Date(guild.members.get(bot.userId)?.joinedAt ?? 0).toISOString(),
  large: false,
  unavailable: false,
  member_count: guild.members.size,
  members: [...guild.members.values()]
    .filter(({ userId }) => userId === bot.userId)
    .map((member) => memberJson(world, member)),
  channels: channelsOf(world, guild).map((channel) =>
    guildChannelJson({ ...channel, guildId: guild.id }),
  ),
  voice_states: [],
  threads: threadsOf(world, guild, bot),
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
});

/** A member as an interaction carries it. */
export const invokingMemberJson = (world: World, member: Member, permissions: bigint) => ({
  ...memberJson(world, member),
  permissions: String(permissions & allPermissions),
});
