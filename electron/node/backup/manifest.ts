import * as z from 'zod';
import { backupReasons } from '../../../shared/domain/backup.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

export const manifestName = 'manifest.json';
export const historyName = 'history.sqlite';
export const configName = 'config.yaml';
export const secretName = (fileName: string): string => `secrets/${fileName}`;

/** Raised when an older program could not read the file any more. */
export const backupFormat = 1;

const manifestSchema = z.object({
  format: z.number().int(),
  /** Of the program that wrote it. */
  version: z.string(),
  schemaVersion: z.number().int().min(0),
  /** When the history was copied, UTC milliseconds. */
  at: z.number().int().min(0),
  reason: z.enum(backupReasons),
  hasSecrets: z.boolean(),
  /** All others in the archive, in their order. */
  members: z
    .array(
      z.object({
        name: z.string(),
        bytes: z.number().int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(32),
});
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;

/** The archive's first member: what else is in it. The failure is a sentence. */
export function readManifest(text: string): Result<Manifest> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail(`its ${manifestName} is no JSON`);
  }
  const format = z.object({ format: z.number() }).safeParse(value);
  if (format.success && format.data.format > backupFormat) {
    return fail(
      `it was written by a newer IP Beacon (format ${format.data.format}; this one knows ${backupFormat})`,
    );
  }
  const parsed = manifestSchema.safeParse(value);
  return parsed.success ? ok(parsed.data) : fail(`its ${manifestName} is not one of IP Beacon`);
}
