// Puts the server host together: log, settings, app, page.

import { mkdir } from 'node:fs/promises';
import { fail, ok, type Result } from '../../shared/result.ts';
import {
  createApp,
  createLogLines,
  createSettings,
  problemSentence,
  type SourcePorts,
} from '../core/app.ts';
import type {
  BackupFiles,
  Clock,
  EmbeddedDatabase,
  Files,
  InsightPorts,
  Interfaces,
  Log,
  Random,
  SqliteFiles,
} from '../core/ports.ts';
import { installLastResort } from '../node/last-resort.ts';
import { createLog } from '../node/log.ts';
import { keepMemorySmall } from '../node/small-memory.ts';
import { watchFile } from '../node/watch-file.ts';
import { startedBy } from '../node/started-by.ts';
import { serve } from '../server/main.ts';
import type { ServeRequest } from './host.ts';

export interface ServerParts {
  readonly files: Files;
  readonly clock: Clock;
  readonly random: Random;
  readonly interfaces: Interfaces;
  readonly insight: InsightPorts;
  readonly sourcePorts: SourcePorts;
  readonly openDatabase: (log: Log) => Promise<Result<EmbeddedDatabase>>;
  readonly backupFiles: BackupFiles;
  readonly sqliteFiles: SqliteFiles;
  /** The built page. */
  readonly clientFolder: string;
}

/** Starts everything; what it returns stops everything, in under 2 s. The failure is a sentence. */
export async function startServer(
  request: ServeRequest,
  parts: ServerParts,
): Promise<Result<{ stop(): Promise<void> }>> {
  const { folders, loaded, version, print, printProblem } = request;
  keepMemorySmall();
  const made = await makeFolders([folders.dataFolder, folders.logFolder]);
  if (!made.ok) return made;
  const logLines = createLogLines({ startedAt: parts.clock.now() });
  const log = createLog({
    folder: folders.logFolder,
    level: loaded.settings.log.level,
    echo: printProblem,
    onLine: logLines.add,
  });
  const settings = createSettings({
    files: parts.files,
    path: folders.configFile,
    environment: request.environment,
    overrides: request.overrides,
    loaded,
    onProblems: (problems) => {
      for (const problem of problems) {
        log.part('settings').write('warn', `${problemSentence(problem)} The old settings stay.`);
      }
    },
  });
  const { dataFolder, configFile } = folders;
  let onRestored = async (): Promise<void> => {};
  const app = createApp({
    ...parts,
    onRestored: () => onRestored(),
    log,
    logLines,
    settings,
    openDatabase: () => parts.openDatabase(log.part('history')),
    about: { version, host: 'server', configFile, dataFolder, startedBy: startedBy() },
  });
  const disposeLastResort = installLastResort(process, {
    log,
    flush: () => app.stop(),
    exit: (code) => process.exit(code),
    print: printProblem,
  });
  const health = (): ReturnType<typeof app.health> => {
    const health = app.health();
    const logProblem = log.problem();
    if (logProblem === null) return health;
    return { ...health, problems: [...health.problems, logProblem] };
  };
  const server = await serve({
    ...parts,
    app: { ...app, health },
    settings: loaded.settings.server,
    dataFolder,
    log,
    version,
    print,
  });
  if (!server.ok) {
    disposeLastResort();
    log.close();
    return server;
  }
  onRestored = server.value.rereadAccess;
  const unwatch = watchFile(configFile, () => void settings.reload());
  return ok({
    stop: async () => {
      unwatch();
      await server.value.stop();
      disposeLastResort();
      log.close();
    },
  });
}

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
