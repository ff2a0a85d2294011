import * as z from 'zod';
import { changeSchema } from './change.ts';
import { families } from './family.ts';
import { addressInsightSchema, tunnelSchema } from './insight.ts';
import { linkSnapshotSchema } from './link.ts';
import { natVerdictSchema } from './nat.ts';
import { observationSchema } from './observation.ts';
import { pauseSchema } from './pause.ts';

/**
 * What the last look said of a family:
 * - `confirmed`: two operators agree on one address
 * - `egress-set`: several addresses are ours at once
 * - `unknown`: too few good answers; the address last confirmed stays, marked with when that was
 */
export const familyStates = ['confirmed', 'egress-set', 'unknown'] as const;
export type FamilyStateName = (typeof familyStates)[number];

/** Everything known now of one family. Moments are UTC milliseconds. */
export const familySnapshotSchema = z.object({
  state: z.enum(familyStates),
  /** The current address, or the members of the egress set; empty before the first confirmation. */
  addresses: z.array(z.string()),
  /** When the current address was first seen. */
  since: z.number().nullable(),
  /** When it was last confirmed. */
  confirmedAt: z.number().nullable(),
  candidate: z
    .object({ address: z.string(), firstSeenAt: z.number(), operators: z.array(z.string()) })
    .nullable(),
  /** Since when it has been flapping between addresses; null when it is steady. */
  flappingSince: z.number().nullable(),
  lastLookAt: z.number().nullable(),
  /** The observations of the last look. */
  evidence: z.array(observationSchema),
  nat: natVerdictSchema.nullable(),
  /** One for each address that was looked up; asked only when an address changes. */
  insights: z.array(addressInsightSchema),
  tunnel: tunnelSchema.nullable(),
});
export type FamilySnapshot = Readonly<z.infer<typeof familySnapshotSchema>>;

/** The one state that every host and page shows. */
export const snapshotSchema = z.object({
  /** Grows by one with each change, so that a reader can tell older from newer. */
  revision: z.number().int(),
  startedAt: z.number(),
  looking: z.boolean(),
  /** Null: it watches. */
  pause: pauseSchema.nullable(),
  families: z.record(z.enum(families), familySnapshotSchema),
  link: linkSnapshotSchema,
  lastChange: changeSchema.nullable(),
  /** Why the history cannot be written at the moment, in a sentence; null when it can. */
  storageProblem: z.string().nullable(),
});
export type Snapshot = Readonly<z.infer<typeof snapshotSchema>>;

export const unknownFamily: FamilySnapshot = {
  state: 'unknown',
  addresses: [],
  since: null,
  confirmedAt: null,
  candidate: null,
  flappingSince: null,
  lastLookAt: null,
  evidence: [],
  nat: null,
  insights: [],
  tunnel: null,
};
