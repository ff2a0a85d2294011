import * as z from 'zod';

export const backupReasons = ['scheduled', 'manual', 'migration', 'restore'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** One backup file in the folder of the backups. */
export const backupSchema = z.object({
  /** The file's name, without a folder. */
  name: z.string(),
  /** When its content was copied, UTC milliseconds. */
  at: z.number(),
  bytes: z.number(),
  reason: z.enum(backupReasons),
  /** It can be read with its passphrase, or with this machine's key, only. */
  encrypted: z.boolean(),
  hasSecrets: z.boolean(),
});
export type Backup = Readonly<z.infer<typeof backupSchema>>;

/** What a restore would bring and what it would replace; rows by table. */
export const restorePreviewSchema = z.object({
  at: z.number(),
  /** Of the program that wrote it. */
  version: z.string(),
  schemaVersion: z.number().int(),
  hasSettings: z.boolean(),
  hasSecrets: z.boolean(),
  tables: z.array(
    z.object({ name: z.string(), rows: z.number().int(), rowsNow: z.number().int() }),
  ),
});
export type RestorePreview = Readonly<z.infer<typeof restorePreviewSchema>>;
