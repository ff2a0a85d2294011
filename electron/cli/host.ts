import type { Result } from '../../shared/result.ts';
import type { LoadedSettings, Override, SourcePorts } from '../core/app.ts';
import type { Clock, Files } from '../core/ports.ts';
import type { Folders } from '../node/folders.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where a command writes to. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Whether people look at `out` and want colours. */
  readonly isColourful: boolean;
}

export interface ServeRequest {
  readonly folders: Folders;
  readonly environment: Environment;
  readonly overrides: readonly Override[];
  readonly loaded: LoadedSettings;
  readonly version: string;
  /** To the terminal only: one of the lines is the key to the door. */
  readonly print: (line: string) => void;
  readonly printProblem: (line: string) => void;
}

/** What the commands need of the machine. The real one is real-host.ts; tests give doubles. */
export interface Host {
  readonly version: string;
  readonly files: Files;
  readonly clock: Clock;
  /** The folders of this system and user. */
  readonly systemFolders: () => Folders;
  readonly sourcePorts: () => Promise<SourcePorts>;
  /** Starts the server host; the failure is a sentence. */
  readonly serve: (request: ServeRequest) => Promise<Result<{ stop(): Promise<void> }>>;
  /** Resolves when the user or the system asks the program to end. */
  readonly stopRequested: () => Promise<void>;
}
