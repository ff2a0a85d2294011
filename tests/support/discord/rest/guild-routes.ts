import { channelPermissions } from '../permissions.ts';
import {
  channelJson,
  channelsOf,
  guildChannelJson,
  guildJson,
  memberJson,
  roleJson,
} from '../wire/guild.ts';
import type { Channel, Guild } from '../world.ts';
import { type Answer, json, refusal } from './answers.ts';
import { type Call, param, type Route } from './route.ts';

const base = { method: 'GET', auth: 'bot', request: null } as const;

/** Runs with the guild, when the bot is in it. */
const withGuild =
  (run: (call: Call, guild: Guild) => Answer) =>
  (call: Call): Answer => {
    const guild = call.world.guilds.get(param(call, 'guild'));
    if (guild === undefined) return refusal(10_004);
    return guild.members.has(call.bot.userId) ? run(call, guild) : refusal(50_001);
  };

/** Runs with the channel, when the bot may see it. */
export const withChannel =
  (run: (call: Call, channel: Channel) => Answer) =>
  (call: Call): Answer => {
    const channel = call.world.channels.get(param(call, 'channel'));
    if (channel === undefined) return refusal(10_003);
    return channelPermissions(call.world, channel, call.bot.userId) === 0n
      ? refusal(50_001)
      : run(call, channel);
  };

export const guildRoutes: readonly Route[] = [
  {
    ...base,
    path: '/guilds/:guild',
    response: 'GuildWithCountsResponse',
    run: withGuild((call, guild) =>
      json({
        ...guildJson(guild),
        ...(call.query.get('with_counts') === 'true'
          ? { approximate_member_count: guild.members.size, approximate_presence_count: 0 }
          : {}),
      }),
    ),
  },
  {
    ...base,
    path: '/guilds/:guild/channels',
    response: ['GuildChannelResponse'],
    run: withGuild(({ world }, guild) =>
      json(
        channelsOf(world, guild).map((channel) =>
          guildChannelJson({ ...channel, guildId: guild.id }),
        ),
      ),
    ),
  },
  {
    ...base,
    path: '/guilds/:guild/roles',
    response: ['GuildRoleResponse'],
    run: withGuild((_, guild) => json([...guild.roles.values()].map(roleJson))),
  },
  {
    ...base,
    path: '/guilds/:guild/members/:user',
    response: 'GuildMemberResponse',
    run: withGuild((call, guild) => {
      const member = guild.members.get(param(call, 'user'));
      return member === undefined ? refusal(10_007) : json(memberJson(call.world, member));
    }),
  },
  {
    ...base,
    path: '/channels/:channel',
    response: null,
    run: withChannel(({ world, bot }, channel) => json(channelJson(world, channel, bot))),
  },
];
