import { intentBits } from '../intents.ts';
import { type Bot, must, type World } from '../world.ts';
import { userJson } from './user.ts';

/** The flags that say which privileged intents are on: the "limited" ones, of bots in under 100 guilds. */
const flagsOf = (intents: number): number =>
  ((intents & intentBits.guildPresences) === 0 ? 0 : 1 << 13) |
  ((intents & intentBits.guildMembers) === 0 ? 0 : 1 << 15) |
  ((intents & intentBits.messageContent) === 0 ? 0 : 1 << 19);

export function applicationJson(world: World, bot: Bot) {
  const flags = flagsOf(bot.privilegedIntents);
  return {
    id: bot.applicationId,
    name: bot.name,
    icon: null,
    description: '',
    type: null,
    flags,
    flags_new: String(flags),
    bot: userJson(must(world.users.get(bot.userId), 'such user')),
    bot_public: false,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: userJson(must(world.users.get(bot.ownerId), 'such user')),
    approximate_guild_count: [...world.guilds.values()].filter(({ members }) =>
      members.has(bot.userId),
    ).length,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
  };
}
