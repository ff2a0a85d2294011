// What a client may send: Discord publishes no schemas of its gateway, so these are written after its documentation
// (https://discord.com/developers/docs/events/gateway-events).

import * as z from 'zod';

const activity = z.object({
  name: z.string().max(128),
  type: z.int().min(0).max(5),
  state: z.string().max(128).nullish(),
  url: z.string().nullish(),
});

export const presenceSchema = z.object({
  since: z.number().nullable(),
  activities: z.array(activity),
  status: z.enum(['online', 'dnd', 'idle', 'invisible', 'offline']),
  afk: z.boolean(),
});

export const identifySchema = z.object({
  token: z.string(),
  properties: z.object({ os: z.string(), browser: z.string(), device: z.string() }),
  intents: z.int(),
  compress: z.boolean().nullish(),
  large_threshold: z.int().min(50).max(250).nullish(),
  shard: z.tuple([z.int(), z.int()]).nullish(),
  presence: presenceSchema.partial().nullish(),
});

export const resumeSchema = z.object({
  token: z.string(),
  session_id: z.string(),
  seq: z.int().min(0).nullable(),
});

export const requestMembersSchema = z.object({
  guild_id: z.string(),
  query: z.string().optional(),
  limit: z.int().optional(),
  user_ids: z.union([z.string(), z.array(z.string())]).optional(),
  nonce: z.string().max(32).optional(),
});

export const payloadSchema = z.object({ op: z.int(), d: z.unknown() });
