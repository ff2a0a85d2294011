import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup } from '../../../shared/domain/backup.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { BackupFiles } from '../../core/ports.ts';
import { syncFolder } from '../files.ts';
import { errorCodeOf } from '../network-error.ts';
import { readBackupName } from './backup-name.ts';
import type { BackupParts } from './backup-parts.ts';
import { backupProblem, loadBackup, pathOfBackup } from './load-backup.ts';
import { stageRestore } from './stage-restore.ts';
import { writeBackup } from './write-backup.ts';

/** The BackupFiles port over a folder. Files are 0600, folders that it makes 0700. */
export function createBackupFiles(parts: BackupParts): BackupFiles {
  const { folder } = parts;
  return {
    list: () => listBackups(folder),
    write: (storage, request) => writeBackup(parts, storage, request),
    remove: async (name) => {
      const path = pathOfBackup(folder, name);
      if (!path.ok) return path;
      try {
        await rm(path.value);
        return ok(await syncFolder(folder));
      } catch (error) {
        return fail(backupProblem(name, error));
      }
    },
    piece: (name, offset, length) => readPiece(folder, name, offset, length),
    inspect: async (place, passphrase) => {
      const loaded = await loadBackup(parts, place, passphrase);
      return loaded.ok ? ok(loaded.value.content) : loaded;
    },
    stage: async (storage, place, passphrase, changes) => {
      const loaded = await loadBackup(parts, place, passphrase);
      return loaded.ok ? stageRestore(parts, storage, loaded.value.archive, changes) : loaded;
    },
  };
}

async function listBackups(folder: string): Promise<readonly Backup[]> {
  const found: Backup[] = [];
  for (const name of await namesIn(folder)) {
    const named = readBackupName(name);
    // One that another process removes right now is simply not there.
    const file = named === null ? null : await stat(join(folder, name)).catch(() => null);
    if (named !== null && file?.isFile() === true) found.push({ name, bytes: file.size, ...named });
  }
  return found.sort((one, other) => other.at - one.at || (one.name < other.name ? -1 : 1));
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

async function readPiece(
  folder: string,
  name: string,
  offset: number,
  length: number,
): Promise<Result<{ readonly bytes: Uint8Array; readonly totalBytes: number }>> {
  const path = pathOfBackup(folder, name);
  if (!path.ok) return path;
  try {
    const file = await open(path.value);
    try {
      const { size } = await file.stat();
      const wanted = Math.max(0, Math.min(length, size - offset));
      const { buffer, bytesRead } = await file.read(new Uint8Array(wanted), 0, wanted, offset);
      return ok({ bytes: buffer.subarray(0, bytesRead), totalBytes: size });
    } finally {
      await file.close();
    }
  } catch (error) {
    return fail(backupProblem(name, error));
  }
}
