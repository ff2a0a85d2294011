import * as z from 'zod';

/** How the history is kept; shown on the page, in /readyz and in the metrics. Sizes are bytes, moments UTC milliseconds. */
export const storageHealthSchema = z.object({
  /** `degraded`: it can be read and not written, and `reason` says why. */
  state: z.enum(['ok', 'degraded']),
  reason: z.string().nullable(),
  /** Of the tables in memory. */
  dataBytes: z.number(),
  /** Of what was written since the last snapshot. */
  journalBytes: z.number(),
  /** When the last snapshot was taken; null before the first. */
  snapshotAt: z.number().nullable(),
  /** Why the last snapshot failed; nothing is lost by that, the journal has it. */
  snapshotProblem: z.string().nullable(),
  encrypted: z.boolean(),
});
export type StorageHealth = Readonly<z.infer<typeof storageHealthSchema>>;

/** What people are shown: the engine's health, its place and the last backup. */
export const storageViewSchema = storageHealthSchema.extend({
  folder: z.string(),
  lastBackupAt: z.number().nullable(),
  nextBackupAt: z.number().nullable(),
  /** Why the last backup failed. */
  backupProblem: z.string().nullable(),
});
export type StorageView = Readonly<z.infer<typeof storageViewSchema>>;
