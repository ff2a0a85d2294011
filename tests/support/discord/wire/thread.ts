import type { Bot, Channel, Thread, World } from '../world.ts';
import { channelTypeOf } from './channel-type.ts';

type ThreadChannel = Channel & { readonly guildId: string; readonly thread: Thread };

export const threadMetadataJson = ({ createdAt, isPrivate }: Thread) => ({
  archived: false,
  archive_timestamp: new Date(createdAt).toISOString(),
  auto_archive_duration: 4_320,
  locked: false,
  create_timestamp: new Date(createdAt).toISOString(),
  ...(isPrivate ? { invitable: true } : {}),
});

export function threadJson(world: World, channel: ThreadChannel) {
  const { id, guildId, name, thread } = channel;
  const count = world.messages.get(id)?.length ?? 0;
  return {
    id,
    type: channelTypeOf(channel),
    guild_id: guildId,
    name,
    flags: 0,
    parent_id: thread.parentId,
    owner_id: thread.ownerId,
    rate_limit_per_user: 0,
    last_message_id: null,
    message_count: count,
    member_count: thread.memberIds.length,
    total_message_sent: count,
    thread_metadata: threadMetadataJson(thread),
  };
}

/** As the gateway tells it to a bot, with the bot's own membership if it has one. */
export const joinedThreadJson = (world: World, channel: ThreadChannel, bot: Bot) => ({
  ...threadJson(world, channel),
  ...(channel.thread.memberIds.includes(bot.userId)
    ? {
        member: {
          id: channel.id,
          user_id: bot.userId,
          join_timestamp: new Date(channel.thread.createdAt).toISOString(),
          flags: 0,
        },
      }
    : {}),
});
