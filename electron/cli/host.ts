import type { Result } from '../../shared/result.ts';
import type { LoadedSettings, SourcePorts } from '../core/app.ts';
import type { BackupFiles, Clock, EmbeddedDatabase, Files, SqliteFiles } from '../core/ports.ts';
import type { HistoryFiles } from '../node/doctor/history-files.ts';
import type { Folders } from '../node/folders.ts';
import type { ServeRequest } from '../server/main.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where a command writes to. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Bytes as they are, for files that are written to a pipe; resolves when more is wanted. */
  readonly write: (text: string | Uint8Array) => Promise<void>;
  /** Asks a person, without showing what is typed; null when nobody sits there. */
  readonly askSecret: (question: string) => Promise<string | null>;
  /** Whether people look at `out` and want colours. */
  readonly isColourful: boolean;
}

/** What the commands need of the machine. The real one is real-host.ts; tests give doubles. */
export interface Host {
  readonly version: string;
  readonly files: Files;
  readonly clock: Clock;
  /** The folders of this system and user. */
  readonly systemFolders: () => Folders;
  readonly sourcePorts: () => Promise<SourcePorts>;
  /** `read` beside a running program, `write` only without one. The failure is a sentence. */
  readonly openDatabase: (
    folders: Folders,
    settings: LoadedSettings['settings'],
    environment: Environment,
    mode: 'read' | 'write',
  ) => Promise<Result<EmbeddedDatabase>>;
  readonly backupFiles: (folders: Folders, settings: LoadedSettings['settings']) => BackupFiles;
  readonly sqliteFiles: () => SqliteFiles;
  readonly historyFiles: () => HistoryFiles;
  /** Starts the server host; the failure is a sentence. */
  readonly serve: (request: ServeRequest) => Promise<Result<{ stop(): Promise<void> }>>;
  /** Resolves when the user or the system asks the program to end. */
  readonly stopRequested: () => Promise<void>;
}
