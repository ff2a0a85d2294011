import * as z from 'zod';
import { botDefinitionSchema } from './bot-definition.ts';

/** Why a bot has ended for good, until somebody has mended it. */
export const botEnds = [
  /** Discord does not take the token (4004, 401). */
  'token',
  /** An intent that is not switched on for the application (4013, 4014). */
  'intents',
  /** 4010, 4011, 4012: this version of the program does not fit. */
  'protocol',
  /** 1,000 IDENTIFY a day are used up. */
  'sessions',
] as const;
export type BotEnd = (typeof botEnds)[number];

/** Why a bot does not reach Discord, though it goes on trying. */
export const botLosses = [
  /** The connection has broken, or could not be made (1006). */
  'broken',
  /** Discord has closed it, by any other code. */
  'closed',
  /** Discord closes it so that it is made anew (4200). */
  'renewed',
  /** Its REST does not answer, or not as it should. */
  'unreached',
] as const;
export type BotLoss = (typeof botLosses)[number];

/** By which code Discord has closed the connection; null where it has not. The texts of the codes are in the log. */
const closeCodeSchema = z.number().int().nullable();

/** How a bot stands. See electron/core/discord/bot/bot-state.ts. Moments are UTC milliseconds. */
export const botStateSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('stopped'), since: z.number() }),
  z.object({ type: z.literal('connecting'), since: z.number(), attempt: z.number().int() }),
  z.object({ type: z.literal('ready'), since: z.number() }),
  /** It was ready, and is not reached now; notifications still go out. */
  z.object({
    type: z.literal('degraded'),
    since: z.number(),
    attempt: z.number().int(),
    loss: z.enum(botLosses),
    closeCode: closeCodeSchema,
  }),
  z.object({
    type: z.literal('fatal'),
    since: z.number(),
    reason: z.enum(botEnds),
    closeCode: closeCodeSchema,
  }),
  z.object({ type: z.literal('stopping'), since: z.number() }),
]);
export type BotState = Readonly<z.infer<typeof botStateSchema>>;

export const botViewSchema = z.object({
  definition: botDefinitionSchema,
  hasToken: z.boolean(),
  state: botStateSchema,
  /** Once it was ready. */
  user: z.object({ id: z.string(), name: z.string() }).nullable(),
  guilds: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Adds it to a guild, with the least permissions; null before its application is known. */
  inviteUrl: z.string().nullable(),
  /** Of the gateway's last heartbeat, in milliseconds. */
  latencyMs: z.number().nullable(),
});
export type BotView = Readonly<z.infer<typeof botViewSchema>>;

/** What a token turned out to be good for. */
export const tokenVerdictSchema = z.object({
  user: z.object({ id: z.string(), name: z.string() }),
  applicationId: z.string(),
  inviteUrl: z.string(),
  /** Whether messages may be read, for commands with a prefix. */
  mayReadMessages: z.boolean(),
});

/** What can be picked in a guild. `canWrite`: the bot may send messages there. */
export const guildPartsSchema = z.object({
  channels: z.array(z.object({ id: z.string(), name: z.string(), canWrite: z.boolean() })),
  roles: z.array(z.object({ id: z.string(), name: z.string() })),
});

export const commandOutcomes = [
  'done',
  'denied',
  'cooldown',
  'invalid',
  'timeout',
  'failed',
] as const;
export type CommandOutcome = (typeof commandOutcomes)[number];

/** A command or click that a bot was given. */
export const botCommandLogSchema = z.object({
  id: z.number().int(),
  at: z.number(),
  bot: z.string(),
  guild: z.string().nullable(),
  channel: z.string(),
  user: z.string(),
  /** With its options: `/sources disable stun-a`, `button check`. */
  command: z.string(),
  outcome: z.enum(commandOutcomes),
  elapsedMs: z.number(),
  errorId: z.string().nullable(),
});
export type BotCommandLog = Readonly<z.infer<typeof botCommandLogSchema>>;
