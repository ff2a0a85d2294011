import type { Channel } from '../world.ts';

/** https://discord.com/developers/docs/resources/channel#channel-object-channel-types */
const channelTypes = { guildText: 0, direct: 1, publicThread: 11, privateThread: 12 } as const;

export function channelTypeOf({ guildId, thread }: Pick<Channel, 'guildId' | 'thread'>): number {
  if (guildId === null) return channelTypes.direct;
  if (thread === null) return channelTypes.guildText;
  return thread.isPrivate ? channelTypes.privateThread : channelTypes.publicThread;
}
