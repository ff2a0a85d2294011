import { type LoadedSettings, newestSchemaVersion, type SourcePorts } from '../core/app.ts';
import { createDns } from '../node/dns.ts';
import { createFiles } from '../node/files.ts';
import { systemFolders } from '../node/folders.ts';
import type { Folders } from '../node/folders.ts';
import { createHistoryFiles } from '../node/history/history-files.ts';
import { createSqliteFiles } from '../node/history/sqlite-files.ts';
import { createHistoryPorts, type HistoryPorts } from '../node/history-ports.ts';
import { createHttp } from '../node/http.ts';
import { createInsightPorts } from '../node/insight-ports.ts';
import { createInterfaces } from '../node/interfaces.ts';
import { createRandom } from '../node/random.ts';
import { createRouter } from '../node/router.ts';
import { onStopSignal } from '../node/stop-signals.ts';
import { createSystemClock } from '../node/system-clock.ts';
import { createUdp } from '../node/udp.ts';
import type { Environment, Host } from './host.ts';
import { quietLog } from './quiet-log.ts';

export interface BuiltParts {
  readonly version: string;
  /** The built page. */
  readonly clientFolder: string;
  /** The built worker of the history. */
  readonly historyWorker: string;
  /** The built worker of the look-ups, and their data. */
  readonly insightFolder: string;
  readonly environment: Environment;
}

/** The machine that the program runs on. */
export function createRealHost(parts: BuiltParts): Host {
  const { version, clientFolder, historyWorker } = parts;
  const files = createFiles();
  const clock = createSystemClock();
  const random = createRandom();
  const interfaces = createInterfaces();
  const udp = createUdp();
  const sourcePorts: SourcePorts = {
    http: createHttp(`IP-Beacon/${version}`),
    dns: createDns(udp),
    udp,
    router: createRouter(udp),
    interfaces,
    randomBytes: (count) => random.bytes(count),
  };
  const schemaVersion = newestSchemaVersion;
  // One and the same for a data folder: what its history is encrypted with, its backups are too.
  const histories = new Map<string, HistoryPorts>();
  const historyOf = (
    folders: Folders,
    { history }: LoadedSettings['settings'],
    environment: Environment,
  ): HistoryPorts => {
    const known = histories.get(folders.dataFolder);
    if (known !== undefined) return known;
    const { encryption, keyFile } = history;
    const made = createHistoryPorts(
      { clock, version, schemaVersion, workerFile: historyWorker },
      { folders, environment, encryption, keyFile },
    );
    histories.set(folders.dataFolder, made);
    return made;
  };
  return {
    version,
    files,
    clock,
    systemFolders,
    sourcePorts: async () => sourcePorts,
    openDatabase: (folders, settings, environment, mode) =>
      historyOf(folders, settings, environment).openDatabase(mode, quietLog),
    backupFiles: (folders, settings) =>
      historyOf(folders, settings, parts.environment).backupFiles(settings.backup.folder),
    sqliteFiles: () => createSqliteFiles(historyWorker),
    historyFiles: () => createHistoryFiles(historyWorker),
    serve: async (request) => {
      // The web server is loaded for `serve` alone: `check` answers sooner without it.
      const { startServer } = await import('./start-server.ts');
      const { folders, environment, loaded } = request;
      const history = historyOf(folders, loaded.settings, environment);
      return startServer(request, {
        files,
        clock,
        random,
        interfaces,
        insight: createInsightPorts(parts.insightFolder),
        sourcePorts,
        clientFolder,
        openDatabase: (log) => history.openDatabase('write', log),
        backupFiles: history.backupFiles(loaded.settings.backup.folder),
        sqliteFiles: history.sqliteFiles,
      });
    },
    stopRequested: () => new Promise((resolve) => void onStopSignal(resolve)),
  };
}
