// What a test makes and changes in the double's world; the bots that see it are told by the gateway.

import { randomBytes } from 'node:crypto';
import { intentBits } from './intents.ts';
import { directChannel } from './rest/user-routes.ts';
import { ordinaryPermissions, permissionBits } from './permissions.ts';
import { guildChannelJson, guildCreateJson, memberJson, roleJson } from './wire/guild.ts';
import {
  type Bot,
  type Channel,
  type Guild,
  must,
  type Overwrite,
  type Role,
  type User,
  type World,
} from './world.ts';

export interface BotHandle {
  /** The token that is valid now. */
  readonly token: string;
  readonly applicationId: string;
  readonly userId: string;
}

export interface Handle {
  readonly id: string;
}

export interface NewBot {
  readonly name?: string;
  readonly token?: string;
  readonly ownerId?: string;
  /** Which of the privileged intents are on in the portal (discord.js' GatewayIntentBits, added); none unless said. */
  readonly privilegedIntents?: number;
}

export interface NewChannel {
  readonly guild: Handle;
  readonly name?: string;
  readonly overwrites?: readonly Overwrite[];
}

/** Of the same make as Discord's: the id, a moment, a secret. */
export const tokenFor = (id: string): string =>
  [
    Buffer.from(id).toString('base64url'),
    randomBytes(4).toString('base64url'),
    randomBytes(28).toString('base64url'),
  ].join('.');

export function createPeople(world: World) {
  const botOf = (bot: { readonly applicationId: string }): Bot =>
    must(world.bots.get(bot.applicationId), 'such bot');
  const guildOf = (guild: Handle): Guild => must(world.guilds.get(guild.id), 'such guild');
  /** Not for threads, of which Discord tells by other events. */
  const channelOf = ({ id }: Handle): Channel => {
    const channel = must(world.channels.get(id), 'such channel');
    if (channel.thread !== null) throw new Error('That is a thread.');
    return channel;
  };

  /** Tells all bots of the guild. */
  const tell = (
    guild: Guild,
    name: string,
    data: () => unknown,
    intents: number = intentBits.guilds,
  ) => {
    for (const bot of world.bots.values()) {
      if (guild.members.has(bot.userId)) {
        world.publish({ bot, guildId: guild.id, intents, name, data });
      }
    }
  };

  const addUser = (username: string, isBot = false): User => {
    const user: User = { id: world.nextId(), username, isBot, acceptsDirectMessages: true };
    world.users.set(user.id, user);
    return user;
  };

  const addBot = ({
    name = 'bot',
    token,
    ownerId,
    privilegedIntents = 0,
  }: NewBot = {}): BotHandle => {
    const user = addUser(name, true);
    const bot: Bot = {
      applicationId: user.id,
      userId: user.id,
      ownerId: ownerId ?? addUser(`owner of ${name}`).id,
      name,
      token: token ?? tokenFor(user.id),
      privilegedIntents,
      commands: new Map(),
      commandCreates: new Map(),
      identifies: [],
    };
    world.bots.set(bot.applicationId, bot);
    return bot;
  };

  const addRole = (
    guild: Handle,
    input: { readonly name: string; readonly permissions?: bigint; readonly botId?: string },
  ): Role => {
    const owner = guildOf(guild);
    const role: Role = {
      id: world.nextId(),
      name: input.name,
      permissions: input.permissions ?? 0n,
      position: owner.roles.size,
      botId: input.botId ?? null,
    };
    owner.roles.set(role.id, role);
    tell(owner, 'GUILD_ROLE_CREATE', () => ({ guild_id: owner.id, role: roleJson(role) }));
    return role;
  };

  const addMember = (guild: Handle, user: Handle, roles: readonly Handle[] = []): void => {
    const owner = guildOf(guild);
    const member = {
      userId: user.id,
      roleIds: roles.map(({ id }) => id),
      joinedAt: world.clock.now(),
    };
    owner.members.set(user.id, member);
    tell(
      owner,
      'GUILD_MEMBER_ADD',
      () => ({ ...memberJson(world, member), guild_id: owner.id }),
      intentBits.guildMembers,
    );
  };

  /** Invites a bot: it gets a role of its own, with these permissions. */
  const addBotToGuild = (
    handle: BotHandle,
    guild: Handle,
    permissions: bigint = ordinaryPermissions,
  ): Role => {
    const bot = botOf(handle);
    const owner = guildOf(guild);
    const role = addRole(guild, { name: bot.name, permissions, botId: bot.userId });
    addMember(guild, { id: bot.userId }, [role]);
    world.publish({
      bot,
      guildId: owner.id,
      intents: intentBits.guilds,
      name: 'GUILD_CREATE',
      data: () => guildCreateJson(world, owner, bot),
    });
    return role;
  };

  const addGuild = ({
    name,
    bots = [],
    ownerId,
    locale = 'en-US',
  }: {
    readonly name: string;
    readonly bots?: readonly BotHandle[];
    readonly ownerId?: string;
    readonly locale?: string;
  }): Guild => {
    const id = world.nextId();
    const owner = ownerId ?? addUser(`owner of ${name}`).id;
    const everyone: Role = {
      id,
      name: '@everyone',
      permissions: ordinaryPermissions,
      position: 0,
      botId: null,
    };
    const guild: Guild = {
      id,
      name,
      ownerId: owner,
      locale,
      roles: new Map([[id, everyone]]),
      members: new Map(),
    };
    world.guilds.set(id, guild);
    addMember(guild, { id: owner });
    for (const bot of bots) addBotToGuild(bot, guild);
    return guild;
  };

  const addChannel = ({ guild, name = 'general', overwrites = [] }: NewChannel): Channel => {
    const owner = guildOf(guild);
    const channel: Channel = {
      id: world.nextId(),
      name,
      guildId: owner.id,
      recipientIds: [],
      position: world.channels.size,
      overwrites,
      thread: null,
    };
    world.channels.set(channel.id, channel);
    tell(owner, 'CHANNEL_CREATE', () => guildChannelJson({ ...channel, guildId: owner.id }));
    return channel;
  };

  const setOverwrites = (channel: Handle, overwrites: readonly Overwrite[]): void => {
    const found = channelOf(channel);
    const guild = guildOf({ id: found.guildId ?? '' });
    found.overwrites = overwrites;
    tell(guild, 'CHANNEL_UPDATE', () => guildChannelJson({ ...found, guildId: guild.id }));
  };

  return {
    addUser,
    addBot,
    addRole,
    addMember,
    addBotToGuild,
    addGuild,
    addChannel,
    setOverwrites,
    /** The channel of the direct messages between the two. */
    directMessages: (bot: BotHandle, user: Handle): Channel =>
      directChannel(world, botOf(bot), user.id),
    /** The user takes direct messages from nobody, or from everybody again. */
    setDirectMessages: (user: Handle, accepted: boolean): void => {
      must(world.users.get(user.id), 'such user').acceptsDirectMessages = accepted;
    },
    /** Takes from the bot what it may in a channel: everything, or these permissions. */
    revokeChannel: (
      channel: Handle,
      bot: BotHandle,
      denied: bigint = permissionBits.viewChannel,
    ): void => {
      const found = channelOf(channel);
      setOverwrites(channel, [
        ...found.overwrites.filter(({ id }) => id !== bot.userId),
        { id: bot.userId, type: 'member', allow: 0n, deny: denied },
      ]);
    },
    deleteChannel: (channel: Handle): void => {
      const found = channelOf(channel);
      const guild = guildOf({ id: found.guildId ?? '' });
      world.channels.delete(found.id);
      tell(guild, 'CHANNEL_DELETE', () => guildChannelJson({ ...found, guildId: guild.id }));
    },
    removeBotFromGuild: (handle: BotHandle, guild: Handle): void => {
      const bot = botOf(handle);
      const owner = guildOf(guild);
      owner.members.delete(bot.userId);
      world.publish({
        bot,
        guildId: owner.id,
        intents: intentBits.guilds,
        name: 'GUILD_DELETE',
        data: () => ({ id: owner.id }),
      });
    },
    changeRoles: (guild: Handle, user: Handle, roles: readonly Handle[]): void => {
      const owner = guildOf(guild);
      const member = must(owner.members.get(user.id), 'such member');
      member.roleIds = roles.map(({ id }) => id);
      tell(
        owner,
        'GUILD_MEMBER_UPDATE',
        () => ({ ...memberJson(world, member), guild_id: owner.id }),
        intentBits.guildMembers,
      );
    },
    changePermissions: (guild: Handle, role: Handle, permissions: bigint): void => {
      const owner = guildOf(guild);
      const found = must(owner.roles.get(role.id), 'such role');
      found.permissions = permissions;
      tell(owner, 'GUILD_ROLE_UPDATE', () => ({ guild_id: owner.id, role: roleJson(found) }));
    },
  };
}

export type People = ReturnType<typeof createPeople>;
