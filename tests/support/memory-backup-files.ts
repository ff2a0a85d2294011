import type {
  BackupContent,
  BackupFiles,
  BackupRequest,
  SqlStatement,
} from '../../electron/core/ports.ts';
import type { Backup } from '../../shared/domain/backup.ts';
import { fail, ok } from '../../shared/result.ts';

export interface MemoryBackupFiles extends BackupFiles {
  /** What stands in the folder. */
  readonly backups: Backup[];
  /** What write() was asked for, in order. */
  readonly requests: BackupRequest[];
  /** What was done, in order: `write restore`, `stage a`, `remove a`. */
  readonly done: string[];
  /** What was to be changed in what was laid ready. */
  readonly staged: SqlStatement[];
  /** From now on writing fails with this sentence; null mends it. */
  failWrites(sentence: string | null): void;
  /** From now on writing goes on until its signal aborts, or no longer. */
  hangWrites(hangs: boolean): void;
}

/** A folder of backups in memory. @param content what each of them holds */
export function createMemoryBackupFiles(
  now: () => number,
  content: BackupContent,
  backups: Backup[] = [],
): MemoryBackupFiles {
  const requests: BackupRequest[] = [];
  const done: string[] = [];
  const staged: SqlStatement[] = [];
  let failure: string | null = null;
  let hangs = false;
  const find = (name: string): Backup | undefined => backups.find((backup) => backup.name === name);
  const missing = (name: string) => fail(`There is no backup named "${name}".`);
  return {
    backups,
    requests,
    done,
    staged,
    failWrites: (sentence) => {
      failure = sentence;
    },
    hangWrites: (value) => {
      hangs = value;
    },
    list: async () => backups.toSorted((one, other) => other.at - one.at),
    write: async (_storage, request) => {
      const { reason, passphrase, signal } = request;
      requests.push(request);
      done.push(`write ${reason}`);
      if (hangs) {
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        signal.throwIfAborted();
      }
      if (failure !== null) return fail(failure);
      const at = now();
      const encrypted = passphrase !== null;
      const made = {
        name: `${reason}-${at}`,
        at,
        bytes: 100,
        reason,
        encrypted,
        hasSecrets: false,
      };
      backups.push(made);
      request.onProgress(made.bytes, made.bytes);
      return ok(made);
    },
    remove: async (name) => {
      const backup = find(name);
      if (backup === undefined) return missing(name);
      backups.splice(backups.indexOf(backup), 1);
      done.push(`remove ${name}`);
      return ok(undefined);
    },
    piece: async (name, offset, length) => {
      if (find(name) === undefined) return missing(name);
      const all = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
      return ok({ bytes: all.subarray(offset, offset + length), totalBytes: all.byteLength });
    },
    inspect: async (place) =>
      'name' in place && find(place.name) === undefined ? missing(place.name) : ok(content),
    stage: async (_storage, place, _passphrase, changes) => {
      staged.push(...changes);
      done.push(`stage ${'name' in place ? place.name : `${place.bytes.byteLength} bytes`}`);
      return ok(undefined);
    },
  };
}
