import { applicationJson } from '../wire/application.ts';
import { directChannelJson, myGuildJson } from '../wire/guild.ts';
import { userJson } from '../wire/user.ts';
import { type Bot, type Channel, must, type World } from '../world.ts';
import { json, refusal } from './answers.ts';
import { param, type Route } from './route.ts';

const base = { auth: 'bot', request: null } as const;

/** The direct messages between the two: there is one channel of them, made when it is first asked for. */
export function directChannel(world: World, bot: Bot, userId: string): Channel {
  const found = [...world.channels.values()].find(
    ({ guildId, recipientIds }) =>
      guildId === null && recipientIds.includes(bot.userId) && recipientIds.includes(userId),
  );
  if (found !== undefined) return found;
  const channel: Channel = {
    id: world.nextId(),
    name: '',
    guildId: null,
    recipientIds: [bot.userId, userId],
    position: 0,
    overwrites: [],
    thread: null,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

export const guildsOf = (world: World, bot: Bot) =>
  [...world.guilds.values()].filter(({ members }) => members.has(bot.userId));

export const userRoutes: readonly Route[] = [
  {
    ...base,
    method: 'GET',
    path: '/users/@me',
    response: 'UserPIIResponse',
    run: ({ world, bot }) =>
      json({
        ...userJson(must(world.users.get(bot.userId), 'such user')),
        mfa_enabled: true,
        locale: 'en-US',
        verified: true,
        email: null,
      }),
  },
  {
    ...base,
    method: 'GET',
    path: '/users/:user',
    response: 'UserResponse',
    run: (call) => {
      const user = call.world.users.get(param(call, 'user'));
      return user === undefined ? refusal(10_013) : json(userJson(user));
    },
  },
  {
    ...base,
    method: 'GET',
    path: '/users/@me/guilds',
    response: ['MyGuildResponse'],
    run: ({ world, bot, query }) => {
      const after = BigInt(query.get('after') ?? 0);
      const limit = Number(query.get('limit') ?? 200);
      const guilds = guildsOf(world, bot).filter(({ id }) => BigInt(id) > after);
      return json(guilds.slice(0, limit).map((guild) => myGuildJson(guild, bot)));
    },
  },
  {
    ...base,
    method: 'POST',
    path: '/users/@me/channels',
    request: 'CreatePrivateChannelRequest',
    response: 'PrivateChannelResponse',
    run: ({ world, bot, body }) => {
      const { recipient_id: id } = body as { readonly recipient_id?: string };
      const user = world.users.get(id ?? '');
      if (user === undefined) return refusal(10_013);
      return json(directChannelJson(world, directChannel(world, bot, user.id), bot));
    },
  },
  ...['/applications/@me', '/oauth2/applications/@me'].map((path): Route => ({
    ...base,
    method: 'GET',
    path,
    response: 'PrivateApplicationResponse',
    run: ({ world, bot }) => json(applicationJson(world, bot)),
  })),
];
