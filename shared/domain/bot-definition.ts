// A Discord bot as its owner has set it up; its token is kept apart, as a secret.

import * as z from 'zod';
import { languages } from '../format/languages.ts';
import { levels } from './access.ts';
import { masks } from './mask.ts';
import { subjectsOfTelling } from './told-subject.ts';

/** Discord's ids are numbers of 64 bits, written as text. */
export const snowflakeSchema = z
  .string()
  .regex(/^\d{17,20}$/, 'must be an id of Discord: a number of 17 to 20 digits');

const timeOfDay = z
  .string()
  .regex(
    /^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/,
    'must be a time of 24 hours such as "22:00", or empty for no quiet hours',
  );

export const maskSchema = z.enum(masks);
const levelSchema = z.enum(levels);

/** Where events are told, and what of them. */
export const botTargetSchema = z.strictObject({
  /** A channel; or a user, who is then written to directly. */
  id: snowflakeSchema,
  isUser: z.boolean().default(false),
  /** What is told there; a subject that is not named follows `toldUnlessSaid` (told-subject.ts). */
  tells: z.partialRecord(z.enum(subjectsOfTelling), z.boolean()).default({}),
  mask: maskSchema.default('half'),
  /** Between these nothing but what is critical is told; in the machine's time zone, empty: never quiet. */
  quietFrom: timeOfDay.default(''),
  quietTo: timeOfDay.default(''),
  /** One message that always says how things are, edited in place. */
  liveStatus: z.boolean().default(false),
});
export type BotTarget = Readonly<z.infer<typeof botTargetSchema>>;

/** Who has which level in one guild. Nobody who is not named has any. */
export const botGuildSchema = z.strictObject({
  id: snowflakeSchema,
  /** Of everybody in it; null: none. */
  everyone: levelSchema.nullable().default(null),
  roles: z
    .array(z.strictObject({ id: snowflakeSchema, level: levelSchema }))
    .max(50)
    .default([]),
  users: z
    .array(z.strictObject({ id: snowflakeSchema, level: levelSchema }))
    .max(100)
    .default([]),
});
export type BotGuild = Readonly<z.infer<typeof botGuildSchema>>;

/** What differs for one command from what it says itself. */
export const botCommandSchema = z.strictObject({
  name: z.string().min(1).max(32),
  enabled: z.boolean().default(true),
  level: levelSchema.nullable().default(null),
  mask: maskSchema.nullable().default(null),
});

export const botDefinitionSchema = z.strictObject({
  /** Names it in settings, lanes and logs. */
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'must be a name of small letters, digits and hyphens'),
  enabled: z.boolean().default(true),
  /** Of what it tells; answers are in the asker's. `auto`: the machine's. */
  language: z.enum(['auto', ...languages.map(({ tag }) => tag)]).default('auto'),
  /** Guild commands appear at once, global ones also in direct messages. */
  registration: z.enum(['global', 'guilds']).default('global'),
  /** Begins a command in a message (`!ip`); empty: slash commands only, and messages are not read. */
  prefix: z.string().max(5).regex(/^\S*$/, 'must have no spaces').default(''),
  /** What its presence says. */
  presence: z.enum(['off', 'state', 'half', 'full']).default('state'),
  /** Embeds instead of the newer components. */
  plainEmbeds: z.boolean().default(false),
  /** Users with every right everywhere, beside the application's owner. */
  owners: z.array(snowflakeSchema).max(20).default([]),
  /** How much of an address those of a level see where nobody else sees it. */
  masks: z.partialRecord(z.enum(levels), maskSchema).default({}),
  commands: z.array(botCommandSchema).max(100).default([]),
  guilds: z.array(botGuildSchema).max(100).default([]),
  targets: z.array(botTargetSchema).max(100).default([]),
});
export type BotDefinition = Readonly<z.infer<typeof botDefinitionSchema>>;
