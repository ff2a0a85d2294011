import { join } from 'node:path';
import * as z from 'zod';
import type { Files } from '../../core/ports.ts';
import type { UpdateRecord } from './trial.ts';
import { isVersion } from './version-order.ts';

const version = z.string().refine(isVersion);

const recordSchema = z.object({
  version,
  previousVersion: version.nullable(),
  startsWithoutHealth: z.number().int().min(0).max(100),
  heldBackVersion: version.nullable(),
  packages: z
    .array(
      z.object({
        version,
        /** Of a file in the folder, never a way out of it. */
        name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/),
        size: z.number().int().min(1),
        sha512: z.base64().length(88),
      }),
    )
    .max(10),
});

const recordFile = (folder: string): string => join(folder, 'record.json');

/** Null where there is none, and where it cannot be read: then nothing is rolled back, and the next one is written. */
export async function readRecord(
  files: Pick<Files, 'read'>,
  folder: string,
): Promise<UpdateRecord | null> {
  try {
    const text = await files.read(recordFile(folder));
    const read = recordSchema.safeParse(text === null ? null : JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

export const writeRecord = (
  files: Pick<Files, 'writeAtomically'>,
  folder: string,
  record: UpdateRecord,
): Promise<void> => files.writeAtomically(recordFile(folder), `${JSON.stringify(record)}\n`);
