// The history's ports of one host: the engine, its backups and foreign SQLite files, with what they share.

import { join } from 'node:path';
import { ok, type Result } from '../../shared/result.ts';
import type { BackupFiles, Clock, EmbeddedDatabase, Log, SqliteFiles } from '../core/ports.ts';
import { backupFolder } from './backup/backup-folder.ts';
import { createBackupFiles } from './backup/create-backup-files.ts';
import type { Folders } from './folders.ts';
import { openDatabase, type OpenedDatabase } from './history/open-database.ts';
import {
  type Credentials,
  readCredentials,
  type SystemSecret,
} from './history/sealing/credentials.ts';
import { keyFilePath } from './history/sealing/key-file.ts';
import type { EncryptionSetting } from './history/sealing/plan-encryption.ts';
import { createSqliteFiles } from './history/sqlite-files.ts';

export interface HistoryPortsParts {
  readonly clock: Clock;
  /** Of the program. */
  readonly version: string;
  /** The newest version of the tables that it knows. */
  readonly schemaVersion: number;
  /** The bundled worker.ts. */
  readonly workerFile: string;
  /** Where the host has a secret store of the system's. */
  readonly systemSecret?: SystemSecret | undefined;
}

/** Where one history is, and what opens it. */
export interface HistoryPlace {
  readonly folders: Folders;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Of the section `history`. */
  readonly encryption: EncryptionSetting;
  readonly keyFile: string;
}

export interface HistoryPorts {
  readonly openDatabase: (mode: 'read' | 'write', log: Log) => Promise<Result<EmbeddedDatabase>>;
  /** @param folder the setting `backup.folder` */
  readonly backupFiles: (folder: string) => BackupFiles;
  readonly sqliteFiles: SqliteFiles;
}

/** The signed-in people and their passwords (electron/server/auth). */
const secretFileNames = ['access.json'];

/** Who is signed in stays out of backups: a restore must not let in again who has signed out since. */
function withoutSessions(_path: string, bytes: Uint8Array): Uint8Array {
  const access: unknown = JSON.parse(Buffer.from(bytes).toString());
  return Buffer.from(`${JSON.stringify({ ...Object(access), sessions: [] }, null, 2)}\n`);
}

export function createHistoryPorts(parts: HistoryPortsParts, place: HistoryPlace): HistoryPorts {
  const { folders, environment, encryption } = place;
  const { configFile, dataFolder } = folders;
  const secretFiles = secretFileNames.map((name) => join(dataFolder, name));
  const sqliteFiles = createSqliteFiles(parts.workerFile);
  const { systemSecret } = parts;
  const credentials = (): Result<Credentials> => {
    const read = readCredentials(environment, keyFilePath(configFile, place.keyFile));
    return read.ok && systemSecret !== undefined
      ? ok({ ...read.value, system: systemSecret })
      : read;
  };
  let opened: OpenedDatabase | null = null;
  return {
    openDatabase: async (mode, log) => {
      const given = credentials();
      if (!given.ok) return given;
      const database = await openDatabase({
        folder: dataFolder,
        workerFile: parts.workerFile,
        log,
        mode,
        encryption: { setting: encryption, credentials: given.value },
        restorePlaces: { configFile, secretFiles },
      });
      if (database.ok) opened = database.value;
      return database;
    },
    backupFiles: (folder) =>
      createBackupFiles({
        ...parts,
        folder: backupFolder(dataFolder, folder),
        dataFolder,
        configFile,
        secretFiles,
        ofSecret: withoutSessions,
        sqliteFiles,
        encryption: {
          key: () => opened?.dataKey ?? null,
          credentials: () => {
            const given = credentials();
            return given.ok ? given.value : { passphrase: null, keyFile: null };
          },
        },
      }),
    sqliteFiles,
  };
}
