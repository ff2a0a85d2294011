import * as z from 'zod';

export const outboxStates = [
  'queued',
  'sending',
  'ambiguous',
  'done',
  'failed',
  'expired',
] as const;
export type OutboxState = (typeof outboxStates)[number];

/** A message that waits or has failed, as people see it. Moments are UTC milliseconds. */
export const outboxEntrySchema = z.object({
  id: z.number().int(),
  channel: z.string(),
  target: z.string(),
  /** The kind of its event; `digest`, `test`, `text`. */
  kind: z.string(),
  state: z.enum(outboxStates),
  stateAt: z.number(),
  createdAt: z.number(),
  attempts: z.number().int(),
  notBefore: z.number(),
  lastError: z.string().nullable(),
});
export type OutboxEntry = Readonly<z.infer<typeof outboxEntrySchema>>;

/** A target that is not written to any more until somebody has mended it, or a whole channel where `target` is null. */
export const disabledTargetSchema = z.object({
  channel: z.string(),
  target: z.string().nullable(),
  why: z.string(),
  at: z.number(),
});
export type DisabledTarget = Readonly<z.infer<typeof disabledTargetSchema>>;

export const outboxStatusSchema = z.object({
  /** How many wait: queued, sending and ambiguous ones. */
  waiting: z.number().int(),
  /** Of those that have not gone yet because they failed for good. */
  failed: z.number().int(),
  /** When the oldest of those that wait was made; null: none waits. */
  oldestAt: z.number().nullable(),
  disabled: z.array(disabledTargetSchema),
});
export type OutboxStatus = Readonly<z.infer<typeof outboxStatusSchema>>;
