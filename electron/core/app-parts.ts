import type { Push, PushName } from '../../shared/contract/index.ts';
import type { Dispatch } from '../../shared/dispatch.ts';
import type { Result } from '../../shared/result.ts';
import type { SourcePorts } from './address/sources/source-kind.ts';
import type { AppAbout } from './app-about.ts';
import type { AppHealth } from './app-health.ts';
import type { LogLines } from './logs/log-lines.ts';
import type {
  BackupFiles,
  Clock,
  Dispose,
  EmbeddedDatabase,
  Files,
  InsightPorts,
  Interfaces,
  Languages,
  Log,
  Pictures,
  Power,
  Random,
  SqliteFiles,
} from './ports.ts';
import type { LiveSettings } from './settings/create-settings.ts';

export interface AppParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly files: Files;
  readonly log: Log;
  /** What the log has written of this run. */
  readonly logLines: Pick<LogLines, 'page'>;
  readonly interfaces: Interfaces;
  /** Where the system tells of its sleep. */
  readonly power?: Power | undefined;
  readonly insight: InsightPorts;
  readonly pictures: Pictures;
  readonly languages: Languages;
  /** Where Discord is, when it is not where it always is: `http://127.0.0.1:8080/api`. */
  readonly discordApi?: string | undefined;
  readonly sourcePorts: SourcePorts;
  readonly settings: LiveSettings;
  /** Opens the embedded engine, with what a restore has laid ready; the failure is a sentence. */
  readonly openDatabase: () => Promise<Result<EmbeddedDatabase>>;
  readonly backupFiles: BackupFiles;
  readonly sqliteFiles: SqliteFiles;
  /** A restore has put other files in place, those of the host among them. */
  readonly onRestored?: () => Promise<void>;
  readonly about: AppAbout;
}

export type AppPush = {
  readonly [Name in PushName]: { readonly name: Name; readonly data: Push<Name> };
}[PushName];

export interface App {
  readonly dispatch: Dispatch;
  /** Opens the history and begins to watch; the failure is a sentence, and nothing was begun. */
  start(): Promise<Result<void>>;
  /** In under 2 s; everything is saved. */
  stop(): Promise<void>;
  subscribe(listener: (push: AppPush) => void): Dispose;
  health(): AppHealth;
}
