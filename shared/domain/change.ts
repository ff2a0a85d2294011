import * as z from 'zod';
import { families } from './family.ts';
import { knownThenSchema } from './insight.ts';
import { observationSchema } from './observation.ts';

/**
 * What kind of change it is:
 * - `first`: the first address ever known for the family
 * - `replaced`: another address (or, for IPv6, another delegated prefix) took its place
 * - `within-prefix`: an IPv6 suffix rotated inside the same prefix; recorded, not told
 * - `egress-set`: several addresses turned out to be ours at once, or that set grew
 */
export const changeKinds = ['first', 'replaced', 'within-prefix', 'egress-set'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A confirmed new address. `before` and `after` hold one address, or the members of an egress set. */
export const changeSchema = z.object({
  id: z.number().int(),
  family: z.enum(families),
  kind: z.enum(changeKinds),
  before: z.array(z.string()),
  after: z.array(z.string()).min(1),
  /** When the new address was first seen, UTC milliseconds. */
  firstSeenAt: z.number(),
  confirmedAt: z.number(),
  /** How long the address before was ours, in milliseconds; null when nothing was known before. */
  heldMs: z.number().nonnegative().nullable(),
  /** False for what is recorded but not told: rotations inside a prefix, a set that grew, flapping already told. */
  told: z.boolean(),
  /** What was known of the addresses after it, then; null when nothing was looked up. */
  known: knownThenSchema.nullable(),
});
export type Change = Readonly<z.infer<typeof changeSchema>>;

/** A change with the observations that confirmed it, and its neighbours of the same family. */
export const changeDetailSchema = changeSchema.extend({
  evidence: z.array(observationSchema),
  /** The change that brought the address before. */
  previous: changeSchema.nullable(),
  /** The change that ended it; null while its address is ours. */
  next: changeSchema.nullable(),
});
export type ChangeDetail = Readonly<z.infer<typeof changeDetailSchema>>;

/** A change before the history has given it its number. */
export type NewChange = Omit<ChangeDetail, 'id' | 'previous' | 'next'>;
