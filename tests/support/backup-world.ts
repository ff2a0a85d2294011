import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BackupFiles, BackupRequest, Storage } from '../../electron/core/ports.ts';
import type { BackupParts } from '../../electron/node/backup/backup-parts.ts';
import { createBackupFiles } from '../../electron/node/backup/create-backup-files.ts';
import { checksumOf } from '../../electron/node/history/checksum.ts';
import type { Backup } from '../../shared/domain/backup.ts';
import { createMemoryDatabase, type MemoryDatabase } from './memory-database.ts';
import { createMemorySqliteFiles } from './memory-sqlite-files.ts';

export interface BackupWorld {
  readonly folder: string;
  readonly dataFolder: string;
  readonly configFile: string;
  readonly secretFile: string;
  readonly database: MemoryDatabase;
  /** Stages as the engine does, in clear text. */
  readonly storage: Storage;
  readonly parts: BackupParts;
  readonly files: BackupFiles;
  /** Writes one; throws its failure. */
  readonly write: (passphrase?: string | null) => Promise<Backup>;
  readonly bytesOf: (backup: Backup) => Uint8Array;
  readonly remove: () => void;
}

export const historyOf = async (changes: number): Promise<MemoryDatabase> => {
  const database = await createMemoryDatabase();
  const statements = [
    'create table schema_version (version integer not null)',
    'insert into schema_version values (4)',
    'create table changes (id integer primary key, told integer)',
    ...Array.from({ length: changes }, (_, id) => `insert into changes values (${id + 1}, 1)`),
  ];
  await database.transaction(statements.map((sql) => ({ sql, parameters: [] })));
  return database;
};

export const calmRequest: Omit<BackupRequest, 'passphrase'> = {
  reason: 'manual',
  signal: new AbortController().signal,
  onProgress: () => {},
};

/** A data folder with settings, a secret and a history of three changes; backups over real files. */
export async function createBackupWorld(changed: Partial<BackupParts> = {}): Promise<BackupWorld> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ip-beacon-backup-'));
  const configFile = join(dataFolder, 'config.yaml');
  const secretFile = join(dataFolder, 'access.json');
  writeFileSync(configFile, 'log:\n  level: debug\n');
  writeFileSync(secretFile, '{"password":"hash"}\n');
  const database = await historyOf(3);
  const storage: Storage = {
    ...database.storage,
    stage: async (bytes) => {
      const staged = join(dataFolder, 'restore/history.sqlite');
      mkdirSync(join(dataFolder, 'restore'), { recursive: true });
      writeFileSync(staged, bytes);
      writeFileSync(`${staged}.sha256`, checksumOf(bytes));
    },
  };
  const parts: BackupParts = {
    folder: join(dataFolder, 'backups'),
    dataFolder,
    configFile,
    secretFiles: [secretFile],
    version: '1.2.3',
    schemaVersion: 4,
    clock: { now: () => Date.UTC(2026, 0, 10, 12) },
    sqliteFiles: createMemorySqliteFiles(),
    encryption: { key: () => null, credentials: () => ({ passphrase: null, keyFile: null }) },
    ...changed,
  };
  const files = createBackupFiles(parts);
  return {
    folder: parts.folder,
    dataFolder,
    configFile,
    secretFile,
    database,
    storage,
    parts,
    files,
    write: async (passphrase = null) => {
      const written = await files.write(storage, { ...calmRequest, passphrase });
      if (!written.ok) throw new Error(written.error);
      return written.value;
    },
    bytesOf: ({ name }) => readFileSync(join(parts.folder, name)),
    remove: () => rmSync(dataFolder, { recursive: true, force: true }),
  };
}
