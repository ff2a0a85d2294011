import * as z from 'zod';

/** Who gave an order, and from where. */
export const callerSchema = z.object({
  /** `owner`, `system`, a Discord user's id ... */
  who: z.string(),
  /** `page 192.0.2.7`, `command line`, `config.yaml`, `discord <guild>` ... */
  origin: z.string(),
});
export type Caller = Readonly<z.infer<typeof callerSchema>>;

/** One line of the audit log. Append-only: each carries the hash of the one before. */
export const auditEntrySchema = callerSchema.extend({
  /** 1, 2, 3 and so on, without a gap. */
  sequence: z.number().int(),
  /** UTC milliseconds. */
  at: z.number(),
  /** The contract's name, or a dotted name of the same kind: `settings.set`, `backups.restore`. */
  what: z.string(),
  /** What it was done to: a setting's path, a backup's name; empty where there is but one. */
  subject: z.string(),
  /** JSON, with secrets blotted out; null where there was nothing. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** SHA-256 in hexadecimal of the entry before and of this one. */
  previousHash: z.string(),
  hash: z.string(),
});
export type AuditEntry = Readonly<z.infer<typeof auditEntrySchema>>;

export const auditVerdictSchema = z.object({
  entries: z.number().int(),
  /** The first entry that does not fit, with a sentence; null when the chain is whole. */
  broken: z.object({ sequence: z.number().int(), why: z.string() }).nullable(),
  /** The last entry's hash: written down elsewhere, it shows a chain that was cut short. */
  head: z.string(),
});
export type AuditVerdict = Readonly<z.infer<typeof auditVerdictSchema>>;
