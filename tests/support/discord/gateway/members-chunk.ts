import { memberJson } from '../wire/guild.ts';
import type { World } from '../world.ts';

interface Wanted {
  readonly guild_id: string;
  readonly query?: string | undefined;
  readonly user_ids?: string | readonly string[] | undefined;
  readonly nonce?: string | undefined;
}

/** The answer to op 8, in one chunk. */
export function membersChunk(world: World, wanted: Wanted): unknown {
  const ids = wanted.user_ids === undefined ? null : [wanted.user_ids].flat();
  const members = [...(world.guilds.get(wanted.guild_id)?.members.values() ?? [])].filter(
    ({ userId }) =>
      ids?.includes(userId) ??
      world.users.get(userId)?.username.startsWith(wanted.query ?? '') === true,
  );
  return {
    guild_id: wanted.guild_id,
    members: members.map((member) => memberJson(world, member)),
    not_found: ids?.filter((id) => !members.some(({ userId }) => userId === id)) ?? [],
    chunk_index: 0,
    chunk_count: 1,
    ...(wanted.nonce === undefined ? {} : { nonce: wanted.nonce }),
  };
}
