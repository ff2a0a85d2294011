import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { fail, ok, type Result } from '../../../shared/result.ts';

/** What a file must be, byte for byte. */
export interface FileSeal {
  readonly size: number;
  /** Base64. */
  readonly sha512: string;
}

/** Read in pieces: a package is a hundred megabytes. Rejects where the file cannot be read. */
export async function sealOf(path: string): Promise<FileSeal> {
  const hash = createHash('sha512');
  let size = 0;
  for await (const piece of createReadStream(path, { highWaterMark: 1_048_576 })) {
    const bytes: Buffer = piece;
    hash.update(bytes);
    size += bytes.length;
  }
  return { size, sha512: hash.digest('base64') };
}

/** @param name as people know it */
export async function checkFile(path: string, name: string, seal: FileSeal): Promise<Result<void>> {
  let found: FileSeal;
  try {
    found = await sealOf(path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fail(`The file ${name} cannot be read: ${why}.`);
  }
  if (found.size !== seal.size) {
    return fail(`The file ${name} has ${found.size} bytes, not ${seal.size}: it is not whole.`);
  }
  if (found.sha512 !== seal.sha512) {
    return fail(`The file ${name} is not the one that was signed: its SHA-512 differs.`);
  }
  return ok(undefined);
}
