import type { Clock, SqliteFiles } from '../../core/ports.ts';
import type { Credentials } from '../history/sealing/credentials.ts';
import type { DataKey } from '../history/sealing/data-key.ts';
import type { OpenNewFile } from './write-whole-file.ts';

/** How the history is encrypted: a backup without a passphrase of its own is encrypted the same way. */
export interface HistoryEncryption {
  /** Of the history that is open; null when it is not encrypted. */
  readonly key: () => DataKey | null;
  /** What opens it. */
  readonly credentials: () => Credentials;
}

export interface BackupParts {
  /** Where the backups are. */
  readonly folder: string;
  /** Where the history is. */
  readonly dataFolder: string;
  readonly configFile: string;
  /** Paths; their names differ. They come along only in a backup with a passphrase. */
  readonly secretFiles: readonly string[];
  /** What of a secret file goes into a backup; without: all of it. */
  readonly ofSecret?: (path: string, bytes: Uint8Array) => Uint8Array;
  /** Of the program. */
  readonly version: string;
  /** The newest that this program knows: a backup with a newer one is refused. */
  readonly schemaVersion: number;
  readonly clock: Pick<Clock, 'now'>;
  readonly sqliteFiles: SqliteFiles;
  readonly encryption: HistoryEncryption;
  /** For tests of a full or failing disk. */
  readonly openNewFile?: OpenNewFile;
}
