import { intentBits } from './intents.ts';
import type { Handle } from './people.ts';
import { channelPermissions } from './permissions.ts';
import { joinedThreadJson } from './wire/thread.ts';
import { type Channel, must, type World } from './world.ts';

export interface NewThread {
  /** The channel that it is in. */
  readonly channel: Handle;
  /** Who opens it. */
  readonly owner: Handle;
  readonly name?: string;
  /** Nobody sees it but its members. */
  readonly isPrivate?: boolean;
  /** Beside its owner. */
  readonly members?: readonly Handle[];
}

/** Opens threads; the bots that see them are told. */
export const createThreads = (world: World) => ({
  addThread: ({
    channel,
    owner,
    name = 'thread',
    isPrivate = false,
    members = [],
  }: NewThread): Channel => {
    const parent = must(world.channels.get(channel.id), 'such channel');
    const guildId = must(parent.guildId, 'guild of that channel');
    const thread = {
      parentId: parent.id,
      ownerId: owner.id,
      createdAt: world.clock.now(),
      isPrivate,
      memberIds: [owner.id, ...members.map(({ id }) => id)],
    };
    const id = world.nextId();
    const made = { id, name, guildId, recipientIds: [], position: 0, overwrites: [], thread };
    world.channels.set(id, made);
    for (const bot of world.bots.values()) {
      if (channelPermissions(world, made, bot.userId) === 0n) continue;
      world.publish({
        bot,
        guildId,
        intents: intentBits.guilds,
        name: 'THREAD_CREATE',
        data: () => ({ ...joinedThreadJson(world, made, bot), newly_created: true }),
      });
    }
    return made;
  },
});

export type Threads = ReturnType<typeof createThreads>;
