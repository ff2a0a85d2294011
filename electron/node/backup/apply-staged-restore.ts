// Puts a restore that lies ready in place, before the history is opened. Every step may be the last one before the
// power goes: run again, it goes on.

import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { checksumOf } from '../history/checksum.ts';
import { reasonOf } from '../history/database-error.ts';
import {
  begunName,
  isOldHistoryFile,
  readyName,
  restoreFolderOf,
  stagedConfigName,
  stagedHistoryNames,
  stagedSecretsFolder,
} from './restore-folder.ts';
import { realRestoreOperations, type RestoreOperations } from './restore-operations.ts';

export interface RestorePlaces {
  readonly configFile: string;
  readonly secretFiles: readonly string[];
}

/**
 * All or nothing. To be called by the one who has locked the data folder, with no history open.
 * @returns what people should know, or null when there was nothing to restore; the failure is a sentence: then the
 *   restore is half in place, nothing may be opened, and calling this again goes on
 */
export function applyStagedRestore(
  dataFolder: string,
  places: RestorePlaces,
  disk: RestoreOperations = realRestoreOperations,
): Result<string | null> {
  const folder = restoreFolderOf(dataFolder);
  const ready = join(folder, readyName);
  const begun = join(folder, begunName);
  try {
    if (!disk.exists(folder)) return ok(null);
    if (!disk.exists(begun)) {
      if (!disk.exists(ready)) return ok(drop(dataFolder, disk, null));
      if (!isWhole(folder, disk)) return ok(drop(dataFolder, disk, damaged));
      disk.rename(ready, begun);
      disk.syncFolder(folder);
    }
    const notice = noticeOf(disk.read(begun));
    replaceHistory(dataFolder, disk);
    copyInto(join(folder, stagedConfigName), places.configFile, disk);
    for (const path of places.secretFiles) {
      copyInto(join(folder, stagedSecretsFolder, basename(path)), path, disk);
    }
    disk.remove(begun);
    return ok(drop(dataFolder, disk, notice));
  } catch (error) {
    return fail(
      `A restore has been begun and cannot be finished: ${reasonOf(error)}. ` +
        'Mend that and start again; it then goes on by itself.',
    );
  }
}

function drop<Notice>(dataFolder: string, disk: RestoreOperations, notice: Notice): Notice {
  const folder = restoreFolderOf(dataFolder);
  // The markers first: what is left of the folder when the power goes here must not count.
  disk.remove(join(folder, readyName));
  disk.syncFolder(folder);
  disk.remove(folder);
  disk.syncFolder(dataFolder);
  return notice;
}

/** The disk may have harmed it since it was laid ready. */
function isWhole(folder: string, disk: RestoreOperations): boolean {
  const [checksumName, name] = stagedHistoryNames.map((file) => join(folder, file));
  if (checksumName === undefined || name === undefined) return false;
  if (!disk.exists(checksumName) || !disk.exists(name)) return false;
  return checksumOf(disk.read(name)) === Buffer.from(disk.read(checksumName)).toString();
}

function replaceHistory(dataFolder: string, disk: RestoreOperations): void {
  const folder = restoreFolderOf(dataFolder);
  for (const name of disk.list(dataFolder).filter(isOldHistoryFile)) {
    disk.remove(join(dataFolder, name));
  }
  for (const name of stagedHistoryNames) {
    const staged = join(folder, name);
    if (disk.exists(staged)) disk.rename(staged, join(dataFolder, name));
  }
  disk.syncFolder(folder);
  disk.syncFolder(dataFolder);
}

/** Not renamed: settings may be on another disk, and where a link leads to. The staged file goes with its folder. */
function copyInto(staged: string, path: string, disk: RestoreOperations): void {
  if (!disk.exists(staged)) return;
  const target = disk.target(path);
  const temporary = `${target}.restore`;
  disk.writeAndSync(temporary, disk.read(staged));
  disk.rename(temporary, target);
  disk.syncFolder(dirname(target));
}

const markerSchema = z.object({ at: z.number(), version: z.string() });

function noticeOf(marker: Uint8Array): string {
  const { at, version } = markerSchema.parse(JSON.parse(Buffer.from(marker).toString()));
  return `The backup of ${new Date(at).toISOString()}, written by IP Beacon ${version}, was restored.`;
}

const damaged =
  'The restore was not done: what lay ready for it is damaged on the disk. Everything is as it was; restore again.';
