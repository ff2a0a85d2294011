import { access, constants, mkdir, readFile, realpath, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { SqlStatement, Storage } from '../../core/ports.ts';
import { createFiles, syncFolder } from '../files.ts';
import { reasonOf } from '../history/database-error.ts';
import type { BackupParts } from './backup-parts.ts';
import type { Archive } from './read-archive.ts';
import {
  readyName,
  restoreFolderOf,
  stagedConfigName,
  stagedHistoryNames,
  stagedSecretsFolder,
} from './restore-folder.ts';
import { writeWholeFile } from './write-whole-file.ts';

/**
 * Lays the content of a checked backup ready. The failure is a sentence, and then nothing is ready: the present state
 * stays. Nothing of what is in force was touched in either case.
 */
export async function stageRestore(
  parts: Pick<BackupParts, 'dataFolder' | 'configFile' | 'openNewFile'>,
  storage: Storage,
  { manifest, history, config, secrets }: Archive,
  changes: readonly SqlStatement[],
): Promise<Result<void>> {
  const { dataFolder, configFile, openNewFile } = parts;
  const folder = restoreFolderOf(dataFolder);
  const secretsFolder = join(folder, stagedSecretsFolder);
  const put = (path: string, bytes: Uint8Array): Promise<void> =>
    writeWholeFile(path, [bytes], openNewFile);
  try {
    await discard(folder);
    const settings = config === null || (await isSame(configFile, config)) ? null : config;
    if (settings !== null) await mustBeWritable(configFile);
    await mkdir(secretsFolder, { recursive: true, mode: 0o700 });
    await storage.stage(history, changes);
    for (const name of stagedHistoryNames) await access(join(folder, name));
    if (settings !== null) await put(join(folder, stagedConfigName), settings);
    for (const [name, secret] of secrets) await put(join(secretsFolder, name), secret);
    for (const synced of [secretsFolder, folder, dataFolder]) await syncFolder(synced);
    const { at, version } = manifest;
    await createFiles().writeAtomically(join(folder, readyName), JSON.stringify({ at, version }));
    return ok(undefined);
  } catch (error) {
    await discard(folder).catch(() => undefined);
    return fail(`The restore cannot be prepared: ${reasonOf(error)}. Everything is as it was.`);
  }
}

/** The marker first: the rest of a restore that was given up must never count. */
async function discard(folder: string): Promise<void> {
  await rm(join(folder, readyName), { force: true });
  await rm(folder, { recursive: true, force: true });
}

/** A file that would not change need not be writable: containers mount it read-only. */
const isSame = async (path: string, bytes: Uint8Array): Promise<boolean> =>
  (await readFile(path).catch(() => null))?.equals(bytes) ?? false;

/** Found out now, while all can stay as it is, and not when half of it is in place. */
async function mustBeWritable(path: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  await access(dirname(target), constants.W_OK);
}
