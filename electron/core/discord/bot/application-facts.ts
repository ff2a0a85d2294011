import * as z from 'zod';

/** What Discord says of the application behind a token. */
export interface ApplicationFacts {
  readonly id: string;
  /** Of the bot's user. */
  readonly user: { readonly id: string; readonly name: string } | null;
  /** Its owner, or its team's owner and admins. */
  readonly ownerIds: readonly string[];
  /** Whether the portal lets it read messages. */
  readonly mayReadMessages: boolean;
}

/** GATEWAY_MESSAGE_CONTENT and its sister for bots that are not verified. */
const mayRead = (1 << 18) | (1 << 19);
const accepted = 2;

const userSchema = z.object({
  id: z.string(),
  username: z.string(),
  global_name: z.string().nullish(),
});
const applicationSchema = z.object({
  id: z.string(),
  flags: z.number().optional(),
  bot: userSchema.optional(),
  owner: z.object({ id: z.string() }).nullish(),
  team: z
    .object({
      owner_user_id: z.string(),
      members: z.array(
        z.object({
          user: z.object({ id: z.string() }),
          role: z.string().optional(),
          membership_state: z.number(),
        }),
      ),
    })
    .nullish(),
});

/** Of the body of `GET /applications/@me`; null: it is something else. */
export function readApplication(body: unknown): ApplicationFacts | null {
  const parsed = applicationSchema.safeParse(body);
  if (!parsed.success) return null;
  const { id, bot, flags, owner, team } = parsed.data;
  const admins = (team?.members ?? [])
    .filter((member) => member.membership_state === accepted && member.role === 'admin')
    .map((member) => member.user.id);
  // An application of a team has an owner of its own that is no person.
  const own = team === null || team === undefined ? owner?.id : team.owner_user_id;
  return {
    id,
    user: bot === undefined ? null : { id: bot.id, name: bot.global_name ?? bot.username },
    ownerIds: [...new Set([...(own === undefined ? [] : [own]), ...admins])],
    mayReadMessages: ((flags ?? 0) & mayRead) !== 0,
  };
}
