import { type Channel, type Guild, must, type Thread, type World } from './world.ts';

/** Those that the double looks at (https://discord.com/developers/docs/topics/permissions). */
export const permissionBits = {
  administrator: 1n << 3n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  manageThreads: 1n << 34n,
  sendMessagesInThreads: 1n << 38n,
} as const;

export const allPermissions = (1n << 53n) - 1n;
/** What @everyone may in a new guild, as far as it matters here. */
export const ordinaryPermissions =
  permissionBits.viewChannel |
  permissionBits.sendMessages |
  permissionBits.embedLinks |
  permissionBits.attachFiles |
  permissionBits.readMessageHistory |
  permissionBits.sendMessagesInThreads;

/** What the member may in the guild at large. Not a member: nothing. */
export function guildPermissions(guild: Guild, userId: string): bigint {
  const member = guild.members.get(userId);
  if (member === undefined) return 0n;
  if (guild.ownerId === userId) return allPermissions;
  const together = [guild.id, ...member.roleIds].reduce(
    (bits, roleId) => bits | (guild.roles.get(roleId)?.permissions ?? 0n),
    0n,
  );
  return (together & permissionBits.administrator) === 0n ? together : allPermissions;
}

/**
 * What the user may in a thread: what he may in its channel, but to write is a permission of its own there
 * (https://discord.com/developers/docs/topics/threads#permissions).
 */
function threadPermissions(world: World, thread: Thread, userId: string): bigint {
  const parent = must(world.channels.get(thread.parentId), 'such channel');
  const bits = channelPermissions(world, parent, userId);
  if (bits === allPermissions) return bits;
  const { sendMessages, sendMessagesInThreads, manageThreads } = permissionBits;
  const isHidden =
    thread.isPrivate && !thread.memberIds.includes(userId) && (bits & manageThreads) === 0n;
  if (isHidden) return 0n;
  return (bits & sendMessagesInThreads) === 0n ? bits & ~sendMessages : bits | sendMessages;
}

/**
 * What the user may in that channel: the guild's, then the overwrites of @everyone, of the roles together, of the
 * member (https://discord.com/developers/docs/topics/permissions#permission-overwrites). Without the view of a channel
 * nothing in it is allowed.
 */
export function channelPermissions(world: World, channel: Channel, userId: string): bigint {
  if (channel.guildId === null) {
    return channel.recipientIds.includes(userId) ? ordinaryPermissions : 0n;
  }
  if (channel.thread !== null) return threadPermissions(world, channel.thread, userId);
  const guild = world.guilds.get(channel.guildId);
  if (guild === undefined) return 0n;
  let bits = guildPermissions(guild, userId);
  if (bits === allPermissions) return bits;
  const roleIds = guild.members.get(userId)?.roleIds ?? [];
  const layers = [[guild.id], roleIds, [userId]];
  for (const ids of layers) {
    const own = channel.overwrites.filter(({ id }) => ids.includes(id));
    bits &= ~own.reduce((all, { deny }) => all | deny, 0n);
    bits |= own.reduce((all, { allow }) => all | allow, 0n);
  }
  return (bits & permissionBits.viewChannel) === 0n ? 0n : bits;
}
