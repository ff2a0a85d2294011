// `history.key` in the data folder: the data key, wrapped. It changes by renaming only, so that the old one or the
// new one stands there, whenever the power goes.

import { join } from 'node:path';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { reasonOf } from '../database-error.ts';
import { type FileOperations, realFiles } from './file-operations.ts';
import { replaceFile } from './replace-file.ts';
import { type WrappedKey, wrappedKeySchema } from './wrapped-key.ts';

export const keyStoreName = 'history.key';

/** Null in a folder without one. The failure is a sentence; then nothing was touched. */
export function readKeyStore(
  folder: string,
  files: FileOperations = realFiles,
): Result<WrappedKey | null> {
  const path = join(folder, keyStoreName);
  let content: Uint8Array | null;
  try {
    content = files.read(path);
  } catch (error) {
    return fail(`The encryption key of the history, ${path}, cannot be read: ${reasonOf(error)}.`);
  }
  if (content === null) return ok(null);
  try {
    const json: unknown = JSON.parse(Buffer.from(content).toString());
    if (isNewer(json)) {
      return fail(
        `The encryption key of the history, ${path}, was written by a newer program. Start that one.`,
      );
    }
    return ok(wrappedKeySchema.parse(json));
  } catch {
    // What the parsers say would quote the file.
    return fail(
      `The encryption key of the history, ${path}, is damaged. Nothing was changed. ` +
        'Put a copy of that file back, or restore a backup into a new data folder.',
    );
  }
}

const isNewer = (json: unknown): boolean =>
  typeof json === 'object' &&
  json !== null &&
  'version' in json &&
  typeof json.version === 'number' &&
  json.version > 1;

/** It is on the disk when this returns. The failure is a sentence; then the old or the new one stands there, whole. */
export const writeKeyStore = (
  folder: string,
  wrapped: WrappedKey,
  files: FileOperations = realFiles,
): Result<void> =>
  changing(folder, (path) => replaceFile(path, `${JSON.stringify(wrapped, null, 2)}\n`, files));

/** The last step of switching encryption off: nothing sealed may be left. */
export const removeKeyStore = (folder: string, files: FileOperations = realFiles): Result<void> =>
  changing(folder, (path) => {
    files.remove(path);
    files.syncFolder(folder);
  });

function changing(folder: string, change: (path: string) => void): Result<void> {
  const path = join(folder, keyStoreName);
  try {
    return ok(change(path));
  } catch (error) {
    return fail(
      `The encryption key of the history, ${path}, cannot be written: ${reasonOf(error)}.`,
    );
  }
}
