import { randomBytes } from 'node:crypto';
import { access, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Backup } from '../../../shared/domain/backup.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { BackupRequest, Storage } from '../../core/ports.ts';
import { syncFolder } from '../files.ts';
import { reasonOf } from '../history/database-error.ts';
import { sealWithKey, sealWithPassphrase } from '../history/sealing/envelope.ts';
import { errorCodeOf } from '../network-error.ts';
import { nameBackup, type NamedBackup } from './backup-name.ts';
import type { BackupParts } from './backup-parts.ts';
import { readSchemaVersion } from './check-database.ts';
import { loadBytes, readInPieces } from './load-backup.ts';
import {
  backupFormat,
  configName,
  historyName,
  type Manifest,
  manifestName,
  secretName,
} from './manifest.ts';
import { type Member, packArchive } from './pack-archive.ts';
import { gather, piecesOf, sha256InPieces, shareInPieces } from './pieces.ts';
import { removeTemporaryFiles, temporaryName } from './temporary-files.ts';
import { writeWholeFile } from './write-whole-file.ts';

type Chunks = AsyncIterable<Uint8Array>;

/**
 * Writes one and reads it back: it stands under its name only once it has been found good. The failure is a
 * sentence, and then nothing is left. Throws the signal's reason when it aborts.
 */
export async function writeBackup(
  parts: BackupParts,
  storage: Storage,
  request: BackupRequest,
): Promise<Result<Backup>> {
  const { folder } = parts;
  const { reason, passphrase, signal, onProgress } = request;
  const temporary = join(folder, temporaryName(randomBytes(4).toString('hex')));
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await removeTemporaryFiles(folder, parts.clock.now());
    const gathered = await gatherMembers(parts, storage, request);
    if (!gathered.ok) return gathered;
    const { manifest, members } = gathered.value;
    const { at, hasSecrets } = manifest;
    const total = members.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
    const packed = packArchive(members, at, signal, (done) => onProgress(done, 2 * total));
    const content = await sealed(parts, storage, passphrase, packed);
    if (!content.ok) return content;
    await writeWholeFile(temporary, content.value.chunks, parts.openNewFile);
    const verified = await loadBytes(parts, await readInPieces(temporary), passphrase, signal);
    if (!verified.ok) {
      await rm(temporary, { force: true });
      return fail(`The backup was written, did not read back and was removed: ${verified.error}`);
    }
    signal.throwIfAborted();
    const { encrypted } = content.value;
    const path = await freePath(folder, { at, reason, encrypted, hasSecrets });
    await rename(temporary, path);
    await syncFolder(folder);
    onProgress(2 * total, 2 * total);
    const { size } = await stat(path);
    return ok({ name: basename(path), at, bytes: size, reason, encrypted, hasSecrets });
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    signal.throwIfAborted();
    return fail(`The backup cannot be written in ${folder}: ${diskSentence(error)}`);
  }
}

async function gatherMembers(
  parts: BackupParts,
  storage: Storage,
  { reason, passphrase, signal }: BackupRequest,
): Promise<Result<{ readonly manifest: Manifest; readonly members: readonly Member[] }>> {
  const at = parts.clock.now();
  const history = await shareInPieces(await storage.copy());
  const schemaVersion = await readSchemaVersion(parts.sqliteFiles, history);
  if (!schemaVersion.ok) return schemaVersion;
  const secretFiles = passphrase === null ? [] : parts.secretFiles;
  const small = await Promise.all([
    readIfThere(parts.configFile, configName),
    ...secretFiles.map(async (path) => {
      const read = await readIfThere(path, secretName(basename(path)));
      const { ofSecret } = parts;
      if (ofSecret === undefined) return read;
      return read.map(({ name, bytes }) => ({ name, bytes: ofSecret(path, bytes) }));
    }),
  ]);
  const members = [...small.flat(), { name: historyName, bytes: history }];
  const described: Manifest['members'] = [];
  for (const { name, bytes } of members) {
    described.push({ name, bytes: bytes.byteLength, sha256: await sha256InPieces(bytes, signal) });
  }
  const manifest: Manifest = {
    format: backupFormat,
    version: parts.version,
    schemaVersion: schemaVersion.value,
    at,
    reason,
    hasSecrets: small.slice(1).flat().length > 0,
    members: described,
  };
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  return ok({ manifest, members: [{ name: manifestName, bytes: text }, ...members] });
}

async function readIfThere(path: string, name: string): Promise<readonly Member[]> {
  try {
    return [{ name, bytes: await readFile(path) }];
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** No clear text reaches the disk when the history is encrypted there. */
async function sealed(
  { encryption }: BackupParts,
  storage: Storage,
  passphrase: string | null,
  packed: Chunks,
): Promise<Result<{ readonly chunks: Chunks; readonly encrypted: boolean }>> {
  if (passphrase === null && !storage.health().encrypted) {
    return ok({ chunks: packed, encrypted: false });
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of packed) chunks.push(chunk);
  const bytes = await gather(chunks);
  if (passphrase !== null) {
    const result = await sealWithPassphrase(passphrase, bytes);
    return result.ok ? ok({ chunks: piecesOf(result.value), encrypted: true }) : result;
  }
  const key = encryption.key();
  if (key === null) return fail('The history is encrypted and its key is not at hand.');
  return ok({ chunks: piecesOf(await sealWithKey(key, bytes)), encrypted: true });
}

/** Two of one millisecond, the clock having been set back for instance, must not be one file. */
async function freePath(folder: string, backup: NamedBackup): Promise<string> {
  for (let at = backup.at; ; at += 1) {
    const path = join(folder, nameBackup({ ...backup, at }));
    if (!(await isThere(path))) return path;
  }
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const diskSentence = (error: unknown): string =>
  errorCodeOf(error) === 'ENOSPC'
    ? 'the disk is full. Make room, or name another folder under backup.folder.'
    : `${reasonOf(error)}.`;
