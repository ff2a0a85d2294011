import { mkdir } from 'node:fs/promises';
import { fail, ok, type Result } from '../../shared/result.ts';
import {
  type App,
  createApp,
  createLogLines,
  createSettings,
  type LiveSettings,
  type LoadedSettings,
  type Override,
  problemSentence,
} from '../core/app.ts';
import type { Dispose } from '../core/ports.ts';
import type { Folders } from '../node/folders.ts';
import { installLastResort } from '../node/last-resort.ts';
import { createLog, type FileLog } from '../node/log.ts';
import { startedBy } from '../node/started-by.ts';
import { watchFile } from '../node/watch-file.ts';
import { createLanguages } from './languages.ts';
import type { Machine } from './machine.ts';

export interface AppRequest {
  readonly host: 'server' | 'desktop';
  readonly version: string;
  readonly folders: Folders;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly overrides: readonly Override[];
  readonly loaded: LoadedSettings;
  readonly printProblem: (line: string) => void;
}

export interface PreparedApp {
  /** Not started yet. */
  readonly app: App;
  readonly log: FileLog;
  readonly settings: Pick<LiveSettings, 'get' | 'subscribe'>;
  /** A restore has put other files in place. Replaces what was given before. */
  readonly onRestored: (run: () => Promise<void>) => void;
  /** Takes over what an editor writes into config.yaml. */
  readonly watchSettings: () => Dispose;
  /** After the app has stopped, or instead of its start. */
  readonly close: () => void;
}

/** What every host does first: folders, log, settings, and the app over them. The failure is a sentence. */
export async function prepareApp(
  request: AppRequest,
  machine: Machine,
): Promise<Result<PreparedApp>> {
  const { folders, environment, loaded, version, printProblem } = request;
  const { dataFolder, logFolder, configFile } = folders;
  const made = await makeFolders([dataFolder, logFolder]);
  if (!made.ok) return made;
  const logLines = createLogLines({ startedAt: machine.clock.now() });
  const log = createLog({
    folder: logFolder,
    level: loaded.settings.log.level,
    echo: printProblem,
    onLine: logLines.add,
  });
  const settings = createSettings({
    files: machine.files,
    path: configFile,
    environment,
    overrides: request.overrides,
    loaded,
    onProblems: (problems) => {
      for (const problem of problems) {
        log.part('settings').write('warn', `${problemSentence(problem)} The old settings stay.`);
      }
    },
  });
  const history = machine.historyOf(folders, loaded.settings, environment);
  let restored = async (): Promise<void> => {};
  const app = createApp({
    ...machine,
    insight: machine.insight(),
    pictures: machine.pictures(),
    languages: createLanguages([Intl.DateTimeFormat().resolvedOptions().locale]),
    discordApi: environment['IP_BEACON_DISCORD_API'],
    openDatabase: () => history.openDatabase('write', log.part('history')),
    backupFiles: history.backupFiles(loaded.settings.backup.folder),
    sqliteFiles: history.sqliteFiles,
    onRestored: () => restored(),
    log,
    logLines,
    settings,
    about: { version, host: request.host, configFile, dataFolder, startedBy: startedBy() },
  });
  const disposeLastResort = installLastResort(process, {
    log,
    flush: () => app.stop(),
    exit: (code) => process.exit(code),
    print: printProblem,
  });
  return ok({
    app: { ...app, health: () => withProblem(app.health(), log.problem()) },
    log,
    settings,
    onRestored: (run) => {
      restored = run;
    },
    watchSettings: () => watchFile(configFile, () => void settings.reload()),
    close: () => {
      disposeLastResort();
      log.close();
    },
  });
}

const withProblem = (health: ReturnType<App['health']>, problem: string | null) =>
  problem === null ? health : { ...health, problems: [...health.problems, problem] };

async function makeFolders(folders: readonly string[]): Promise<Result<void>> {
  for (const folder of folders) {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return fail(`The folder ${folder} cannot be made: ${why}. Name another with --data-dir.`);
    }
  }
  return ok(undefined);
}
