import { schemaProblems } from '../rest/schemas.ts';

/** Discord publishes no schemas of events, but what these carry is what REST gives too. */
const schemas: Readonly<Record<string, string>> = {
  GUILD_CREATE: 'GuildResponse',
  CHANNEL_CREATE: 'GuildChannelResponse',
  CHANNEL_UPDATE: 'GuildChannelResponse',
  THREAD_CREATE: 'ThreadResponse',
  MESSAGE_CREATE: 'MessageResponse',
  MESSAGE_UPDATE: 'MessageResponse',
  GUILD_MEMBER_ADD: 'GuildMemberResponse',
  GUILD_MEMBER_UPDATE: 'GuildMemberResponse',
};

/** What is wrong with an event that the double sends: a mistake of its own. */
export function outgoingProblems(name: string, data: unknown): readonly string[] {
  const schema = schemas[name];
  if (schema !== undefined) return schemaProblems(schema, data);
  const { role, message, user, member } = (data ?? {}) as Readonly<Record<string, unknown>>;
  if (name.startsWith('GUILD_ROLE_')) return schemaProblems('GuildRoleResponse', role);
  if (name === 'READY') return schemaProblems('UserResponse', user);
  if (name !== 'INTERACTION_CREATE') return [];
  return [
    ...(message === undefined ? [] : schemaProblems('MessageResponse', message)),
    ...(member === undefined
      ? schemaProblems('UserResponse', user)
      : schemaProblems('PrivateGuildMemberResponse', member)),
  ];
}
