import { access, mkdir, rename, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';
import { syncFolder } from '../node/files.ts';

/** Where a backup goes to. */
export interface BackupOutput {
  readonly folder: string;
  /** Null: the name that backups have. */
  readonly name: string | null;
}

/** `--output`: a folder that is there or ends in a slash; anything else is a new file. The failure is a sentence. */
export async function readBackupOutput(text: string): Promise<Result<BackupOutput>> {
  const path = resolve(text);
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory() === true || text.endsWith('/') || text.endsWith(sep)) {
    return ok({ folder: path, name: null });
  }
  if (found !== null) return fail(`${path} is there already. Name another file, or a folder.`);
  return ok({ folder: dirname(path), name: basename(path) });
}

/** Gives the backup that was written its own name; the path. Throws what the file system says. */
export async function nameOutput(
  { folder, name }: BackupOutput,
  written: string,
): Promise<Result<string>> {
  const path = join(folder, name ?? written);
  if (name === null) return ok(path);
  const isTaken = await access(path).then(
    () => true,
    () => false,
  );
  if (isTaken) return fail(`${path} is there by now. The backup is ${join(folder, written)}.`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(join(folder, written), path);
  await syncFolder(folder);
  return ok(path);
}
