import { randomUUID } from 'node:crypto';
import { intentBits, knownIntents, privilegedBits } from '../intents.ts';
import { guildsOf } from '../rest/user-routes.ts';
import { applicationJson } from '../wire/application.ts';
import { guildCreateJson } from '../wire/guild.ts';
import { userJson } from '../wire/user.ts';
import { type Bot, must, type World } from '../world.ts';
import { identifySchema, resumeSchema } from './client-payloads.ts';
import { closeCodes } from './close-codes.ts';
import type { ConnectionParts } from './connection-parts.ts';
import type { GatewayEvent } from './gateway-log.ts';
import { takeIdentify } from './identify-budget.ts';
import { type Dispatch, replayAfter, type Session } from './session.ts';

/** What an IDENTIFY or a RESUME comes to. */
export type Opening =
  | {
      readonly kind: 'opened';
      readonly session: Session;
      readonly replay: readonly Dispatch[];
      readonly greeting: readonly { readonly name: string; readonly data: unknown }[];
      readonly event: GatewayEvent;
    }
  /** Op 9 that is not resumable. */
  | { readonly kind: 'invalid'; readonly bot: string }
  | {
      readonly kind: 'refused';
      readonly code: number;
      readonly reason: string;
      /** False for what a well-behaved client can meet: a token that was reset. */
      readonly isViolation: boolean;
    };

const refuse = (code: number, reason: string, isViolation = true): Opening => ({
  kind: 'refused',
  code,
  reason,
  isViolation,
});

const botWith = (world: World, token: string): Bot | undefined =>
  [...world.bots.values()].find((bot) => bot.token === token);

function identify(parts: ConnectionParts, body: unknown): Opening {
  const { world } = parts;
  const parsed = identifySchema.safeParse(body);
  if (!parsed.success) return refuse(closeCodes.decodeError, parsed.error.message);
  const { token, intents } = parsed.data;
  const [shard, count] = parsed.data.shard ?? [0, 1];
  const bot = botWith(world, token);
  if (bot === undefined) return refuse(closeCodes.authenticationFailed, 'unknown token', false);
  parts.note(bot.applicationId, { kind: 'identify', intents, body });
  if (shard < 0 || shard >= count) return refuse(closeCodes.invalidShard, 'no such shard');
  if (intents < 0 || (intents & ~knownIntents) !== 0) {
    return refuse(closeCodes.invalidIntents, `intents ${intents}`);
  }
  if ((intents & privilegedBits & ~bot.privilegedIntents) !== 0) {
    return refuse(closeCodes.disallowedIntents, 'a privileged intent is off in the portal', false);
  }
  const taken = takeIdentify(world, bot);
  if (taken === 'spent') {
    return refuse(closeCodes.authenticationFailed, 'no IDENTIFY is left today');
  }
  if (taken === 'too-soon') {
    world.violations.push({
      at: world.clock.now(),
      kind: 'gateway',
      where: 'gateway op 2',
      message: 'more than max_concurrency IDENTIFYs in 5 s',
      bot: bot.applicationId,
    });
    return { kind: 'invalid', bot: bot.applicationId };
  }
  const session: Session = {
    id: randomUUID().replaceAll('-', ''),
    bot,
    intents,
    shard: [shard, count],
    seq: 0,
    buffer: [],
    send: null,
    expiry: null,
  };
  parts.sessions.set(session.id, session);
  return {
    kind: 'opened',
    session,
    replay: [],
    greeting: greetingOf(world, session, parts.resumeUrl),
    event: { kind: 'ready', sessionId: session.id },
  };
}

/** READY, and the guilds one by one for a client that wants them. */
function greetingOf(world: World, session: Session, resumeUrl: string) {
  const { bot } = session;
  const guilds = guildsOf(world, bot);
  const { id, flags } = applicationJson(world, bot);
  const ready = {
    v: 10,
    user: {
      ...userJson(must(world.users.get(bot.userId), 'such user')),
      mfa_enabled: true,
      verified: true,
      email: null,
    },
    guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: resumeUrl,
    shard: session.shard,
    application: { id, flags },
    user_settings: {},
    relationships: [],
    private_channels: [],
    presences: [],
    guild_join_requests: [],
    geo_ordered_rtc_regions: [],
    auth: {},
  };
  return [
    { name: 'READY', data: ready },
    ...((session.intents & intentBits.guilds) === 0
      ? []
      : guilds.map((guild) => ({
          name: 'GUILD_CREATE',
          data: guildCreateJson(world, guild, bot),
        }))),
  ];
}

function resume(parts: ConnectionParts, body: unknown): Opening {
  const { world, sessions, url } = parts;
  const parsed = resumeSchema.safeParse(body);
  if (!parsed.success) return refuse(closeCodes.decodeError, parsed.error.message);
  const { token, session_id: sessionId } = parsed.data;
  const seq = parsed.data.seq ?? 0;
  const bot = botWith(world, token);
  if (bot === undefined) return refuse(closeCodes.authenticationFailed, 'unknown token', false);
  parts.note(bot.applicationId, { kind: 'resume', sessionId, seq, url });
  const session = sessions.get(sessionId);
  if (session === undefined || session.bot !== bot) {
    return { kind: 'invalid', bot: bot.applicationId };
  }
  if (seq > session.seq) return refuse(closeCodes.invalidSeq, `seq ${seq} was never sent`);
  const replay = replayAfter(session, seq);
  if (replay === null) return { kind: 'invalid', bot: bot.applicationId };
  return {
    kind: 'opened',
    session,
    replay,
    greeting: [{ name: 'RESUMED', data: {} }],
    event: { kind: 'resumed', replayed: replay.length },
  };
}

/** Opens or takes up a session. */
export const sessionFor = (parts: ConnectionParts, op: number, body: unknown): Opening =>
  op === 2 ? identify(parts, body) : resume(parts, body);
