// What the page asks of Discord while somebody sets a bot up, each on request only.

import * as z from 'zod';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { readApplication } from './bot/application-facts.ts';
import type { BotRest, RestAnswer } from './bot/rest-answer.ts';
import type { GuildParts, TokenVerdict } from './discord-view.ts';
import { may, overwriteSchema, roleSchema, viewAndSend } from './guild-permissions.ts';
import { inviteUrl } from './invite-url.ts';

export async function verdictOn(rest: BotRest): Promise<Result<TokenVerdict>> {
  const answer = await rest.request('GET', '/applications/@me');
  if (answer.type !== 'ok') return fail(refusal(answer, null));
  const facts = readApplication(answer.body);
  if (facts === null || facts.user === null) return fail('This is the token of no bot.');
  const { id, user, mayReadMessages } = facts;
  return ok({ user, applicationId: id, inviteUrl: inviteUrl(id), mayReadMessages });
}

/** Text and announcements; threads come and go. */
const kindsToWriteIn: readonly number[] = [0, 5];

const channelsSchema = z.array(
  z.object({
    id: z.string(),
    type: z.number(),
    name: z.string().nullish(),
    position: z.number().optional(),
    permission_overwrites: z.array(overwriteSchema).optional(),
  }),
);
const memberSchema = z.object({ roles: z.array(z.string()), user: z.object({ id: z.string() }) });

/** @param bot the id of its user */
export async function partsOfGuild(
  rest: BotRest,
  guild: string,
  bot: string,
): Promise<Result<GuildParts>> {
  const read = async <Value>(path: string, schema: z.ZodType<Value>): Promise<Result<Value>> => {
    const answer = await rest.request('GET', `/guilds/${guild}${path}`);
    if (answer.type !== 'ok') return fail(refusal(answer, notInGuild));
    const parsed = schema.safeParse(answer.body);
    return parsed.success ? ok(parsed.data) : fail('Discord has answered something else.');
  };
  const [channels, roles, member] = await Promise.all([
    read('/channels', channelsSchema),
    read('/roles', z.array(roleSchema)),
    read(`/members/${bot}`, memberSchema),
  ]);
  if (!channels.ok) return channels;
  if (!roles.ok) return roles;
  if (!member.ok) return member;
  const standing = { guild, roles: roles.value, member: { id: bot, roles: member.value.roles } };
  return ok({
    channels: channels.value
      .filter(({ type }) => kindsToWriteIn.includes(type))
      .toSorted((one, other) => (one.position ?? 0) - (other.position ?? 0))
      .map(({ id, name, permission_overwrites: overwrites = [] }) => ({
        id,
        name: name ?? id,
        canWrite: may(viewAndSend, standing, overwrites),
      })),
    // Everybody has the guild's own role; it is chosen as "everyone".
    roles: roles.value.filter(({ id }) => id !== guild).map(({ id, name }) => ({ id, name })),
  });
}

const notInGuild = 'The bot is not in this guild. Add it by its invite link first.';

/** @param notAllowed what a 403 or 404 means where it was asked; null: nothing in particular, such as a proxy's own */
function refusal(
  answer: Exclude<RestAnswer, { readonly type: 'ok' }>,
  notAllowed: string | null,
): string {
  if (answer.type === 'failed') return `Discord was not reached: ${answer.why}`;
  switch (answer.status) {
    case 401:
      return 'Discord does not know this token. Reset it in the developer portal and paste the new one.';
    case 429:
      return 'Discord wants to be asked less often. Try again in a minute.';
    default: {
      const isNotAllowed = answer.status === 403 || answer.status === 404;
      if (isNotAllowed && notAllowed !== null) return notAllowed;
      return `Discord has refused it (${answer.status}): ${answer.message}`;
    }
  }
}
