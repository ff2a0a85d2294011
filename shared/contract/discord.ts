import * as z from 'zod';
import {
  botCommandLogSchema,
  botViewSchema,
  guildPartsSchema,
  tokenVerdictSchema,
} from '../domain/bot.ts';
import { botDefinitionSchema, snowflakeSchema } from '../domain/bot-definition.ts';
import { command, query } from './entry.ts';

const nothing = z.strictObject({});
const bot = z.string().min(1).max(32);
const token = z.string().min(1).max(200);

export const discordContract = {
  'discord.bots': query(nothing, z.array(botViewSchema)),
  /** Asks Discord, once. Commands although they change nothing: a token has no place in the address of a page. */
  'discord.checkToken': command(z.strictObject({ token }), tokenVerdictSchema),
  'discord.guildParts': command(z.strictObject({ bot, guild: snowflakeSchema }), guildPartsSchema),
  /** Adds it, or takes the place of the one of that id. */
  'discord.saveBot': command(z.strictObject({ definition: botDefinitionSchema }), nothing),
  /** Null takes it away. */
  'discord.setToken': command(z.strictObject({ bot, token: token.nullable() }), nothing),
  'discord.removeBot': command(z.strictObject({ bot }), nothing),
  /** Null: each of them. */
  'discord.start': command(z.strictObject({ bot: bot.nullable() }), nothing),
  'discord.stop': command(z.strictObject({ bot: bot.nullable() }), nothing),
  'discord.restart': command(z.strictObject({ bot: bot.nullable() }), nothing),
  /** To every target of these bots; `queued` says how many messages that makes. */
  'discord.send': command(
    z.strictObject({ bots: z.array(bot).min(1).max(20), text: z.string().min(1).max(1_500) }),
    z.object({ queued: z.number().int() }),
  ),
  /** The newest first. */
  'discord.commandLog': query(
    z.strictObject({
      /** Null: of every bot. */
      bot: bot.nullable().default(null),
      /** Zero-based. */
      page: z.number().int().min(0).max(1_000_000).default(0),
      pageSize: z.number().int().min(1).max(200).default(50),
    }),
    z.object({ items: z.array(botCommandLogSchema), total: z.number().int() }),
  ),
} as const;
