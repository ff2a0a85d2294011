import * as z from 'zod';
import { observationErrorCodes } from './observation.ts';

/** Unknown is never down: nobody looked, or the machine slept. */
export const linkStates = ['online', 'degraded', 'offline', 'unknown'] as const;
export type LinkState = (typeof linkStates)[number];

/** Where the fault lies. */
export const blames = ['host', 'lan', 'router', 'provider', 'dns', 'far-end', 'portal'] as const;
export type Blame = (typeof blames)[number];

/** The line as it is now. Moments are UTC milliseconds. */
export const linkSnapshotSchema = z.object({
  state: z.enum(linkStates),
  since: z.number().nullable(),
  /** Of the last good answer; null before the first. */
  latencyMs: z.number().nonnegative().nullable(),
  lastRoundAt: z.number().nullable(),
});
export type LinkSnapshot = Readonly<z.infer<typeof linkSnapshotSchema>>;

export const unknownLink: LinkSnapshot = {
  state: 'unknown',
  since: null,
  latencyMs: null,
  lastRoundAt: null,
};

/** What the sources said while an outage lasted, as far as it is still kept. */
export const outageEvidenceSchema = z.object({
  asked: z.number().int(),
  answered: z.number().int(),
  operators: z.array(z.string()),
  /** The most frequent first. */
  errors: z.array(z.object({ code: z.enum(observationErrorCodes), count: z.number().int() })),
});
export type OutageEvidence = Readonly<z.infer<typeof outageEvidenceSchema>>;

/** One span of link state `offline`. */
export const outageSchema = z.object({
  startedAt: z.number(),
  /** Null while it lasts. */
  endedAt: z.number().nullable(),
  /** Null: nothing has judged it. */
  blame: z.enum(blames).nullable(),
  evidence: outageEvidenceSchema,
});
export type Outage = Readonly<z.infer<typeof outageSchema>>;
