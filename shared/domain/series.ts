import * as z from 'zod';
import { type SeriesState, seriesStates } from './series-state.ts';

export { type SeriesState, seriesStates };

/** Something whose state and latency are kept over time: the link, or one check. */
export const seriesSchema = z.object({
  id: z.number().int(),
  kind: z.enum(['link', 'check']),
  /** `link`, or the check's id. */
  name: z.string(),
});
export type Series = Readonly<z.infer<typeof seriesSchema>>;

/** Milliseconds spent in each state; together they are as long as the span they describe. */
export const stateTimesSchema = z.object({
  upMs: z.number().nonnegative(),
  degradedMs: z.number().nonnegative(),
  downMs: z.number().nonnegative(),
  maintenanceMs: z.number().nonnegative(),
  unknownMs: z.number().nonnegative(),
});
export type StateTimes = Readonly<z.infer<typeof stateTimesSchema>>;

/** Time-weighted uptime of a span, never without its coverage. */
export const uptimeSchema = stateTimesSchema.extend({
  from: z.number(),
  to: z.number(),
  /** Up and degraded time over known time out of maintenance, 0 to 1; null: no data. */
  share: z.number().min(0).max(1).nullable(),
  /** Known time over the whole span, 0 to 1. */
  coverage: z.number().min(0).max(1),
});
export type Uptime = Readonly<z.infer<typeof uptimeSchema>>;

/** One bucket of a chart. The latencies are milliseconds and null without a reading. */
export const bucketSchema = uptimeSchema.extend({
  count: z.number().int(),
  minMs: z.number().nullable(),
  maxMs: z.number().nullable(),
  meanMs: z.number().nullable(),
  p50Ms: z.number().nullable(),
  p95Ms: z.number().nullable(),
  p99Ms: z.number().nullable(),
});
export type Bucket = Readonly<z.infer<typeof bucketSchema>>;
