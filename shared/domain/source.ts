import * as z from 'zod';
import { families } from './family.ts';
import { methods, observationErrorSchema } from './observation.ts';

/** `closed`: asked as usual; `open`: left alone after repeated failures; `half-open`: one trial is due. */
export const breakerStates = ['closed', 'open', 'half-open'] as const;
export type BreakerState = (typeof breakerStates)[number];

/** What is known of how well a source answers. Kept in the history, so that it outlives a restart. */
export const sourceStatisticsSchema = z.object({
  asked: z.number().int(),
  answered: z.number().int(),
  /** Exponentially weighted share of good answers, 0 to 1. */
  successRate: z.number().min(0).max(1),
  /** Exponentially weighted time to a good answer in milliseconds; null before the first. */
  latencyMs: z.number().nonnegative().nullable(),
  lastError: observationErrorSchema.nullable(),
  lastAskedAt: z.number().nullable(),
  breaker: z.enum(breakerStates),
});
export type SourceStatistics = Readonly<z.infer<typeof sourceStatisticsSchema>>;

/** A source as people see it: who is asked, how, how often at most, and how well it does. */
export const sourceViewSchema = z.object({
  id: z.string(),
  operator: z.string(),
  kind: z.string(),
  method: z.enum(methods),
  family: z.enum(families),
  /** Where the question goes: a URL, `dns://server/name`, `stun://host:port`, `router`, `interface`. */
  target: z.string(),
  /** Never asked more often than this. */
  minIntervalSeconds: z.number(),
  termsUrl: z.string().nullable(),
  builtIn: z.boolean(),
  enabled: z.boolean(),
  statistics: sourceStatisticsSchema,
});
export type SourceView = Readonly<z.infer<typeof sourceViewSchema>>;
