import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { quote } from '../../../shared/domain/quote.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { BackupContent, BackupPlace } from '../../core/ports.ts';
import { reasonOf } from '../history/database-error.ts';
import { errorCodeOf } from '../network-error.ts';
import { readBackupName } from './backup-name.ts';
import type { BackupParts } from './backup-parts.ts';
import { checkDatabase } from './check-database.ts';
import { gather } from './pieces.ts';
import { type Archive, readArchive } from './read-archive.ts';

export interface LoadedBackup {
  readonly archive: Archive;
  readonly content: BackupContent;
}

/** The path of a backup in the folder; the failure is a sentence, also for a name that leads elsewhere. */
export const pathOfBackup = (folder: string, name: string): Result<string> =>
  readBackupName(name) === null ? fail(noSuchBackup(name)) : ok(join(folder, name));

/** What people are told about a file that cannot be used. */
export const backupProblem = (name: string, error: unknown): string =>
  errorCodeOf(error) === 'ENOENT'
    ? noSuchBackup(name)
    : `The backup ${name} cannot be used: ${reasonOf(error)}.`;

const noSuchBackup = (name: string): string =>
  `There is no backup named ${quote(name, 120)}; the list has their names.`;

/** Everything in it, checked by SQLite too. The failure is a sentence. */
export async function loadBackup(
  parts: BackupParts,
  place: BackupPlace,
  passphrase: string | null,
): Promise<Result<LoadedBackup>> {
  const bytes = 'bytes' in place ? ok(place.bytes) : await readNamed(parts.folder, place.name);
  if (!bytes.ok) return bytes;
  return loadBytes(parts, bytes.value, passphrase);
}

/** The same for bytes. Throws the signal's reason when it aborts. */
export async function loadBytes(
  parts: Pick<BackupParts, 'secretFiles' | 'encryption' | 'sqliteFiles' | 'schemaVersion'>,
  bytes: Uint8Array,
  passphrase: string | null,
  signal?: AbortSignal,
): Promise<Result<LoadedBackup>> {
  const archive = await readArchive(parts, bytes, passphrase, signal);
  if (!archive.ok) return archive;
  const { manifest, history, config } = archive.value;
  const checked = await checkDatabase(parts.sqliteFiles, history);
  if (!checked.ok) return checked;
  const { schemaVersion, tables } = checked.value;
  if (schemaVersion > parts.schemaVersion) {
    return fail(
      `The backup was written by a newer IP Beacon (${manifest.version}, version ${schemaVersion} of the tables; ` +
        `this one knows ${parts.schemaVersion}). Install that one, or take another backup.`,
    );
  }
  const { at, version, hasSecrets } = manifest;
  return ok({
    archive: archive.value,
    content: { at, version, schemaVersion, hasSettings: config !== null, hasSecrets, tables },
  });
}

async function readNamed(folder: string, name: string): Promise<Result<Uint8Array>> {
  const path = pathOfBackup(folder, name);
  if (!path.ok) return path;
  try {
    return ok(await readInPieces(path.value));
  } catch (error) {
    return fail(backupProblem(name, error));
  }
}

/** The whole file, with the thread free in between; throws what the file system says. */
export async function readInPieces(path: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) chunks.push(chunk);
  return gather(chunks);
}
