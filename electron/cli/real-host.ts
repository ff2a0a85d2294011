import { systemFolders } from '../node/folders.ts';
import { createHistoryFiles } from '../node/history/history-files.ts';
import { createSqliteFiles } from '../node/history/sqlite-files.ts';
import { onStopSignal } from '../node/stop-signals.ts';
import { createMachine, type MachineParts } from '../host/machine.ts';
import type { Environment, Host } from './host.ts';
import { quietLog } from './quiet-log.ts';

export interface BuiltParts extends MachineParts {
  /** The built page. */
  readonly clientFolder: string;
  readonly environment: Environment;
}

/** The machine that the program runs on. */
export function createRealHost(parts: BuiltParts): Host {
  const { version, historyWorker } = parts;
  const machine = createMachine(parts);
  return {
    version,
    files: machine.files,
    clock: machine.clock,
    systemFolders,
    sourcePorts: async () => machine.sourcePorts,
    openDatabase: (folders, settings, environment, mode) =>
      machine.historyOf(folders, settings, environment).openDatabase(mode, quietLog),
    backupFiles: (folders, settings) =>
      machine.historyOf(folders, settings, parts.environment).backupFiles(settings.backup.folder),
    sqliteFiles: () => createSqliteFiles(historyWorker),
    historyFiles: () => createHistoryFiles(historyWorker),
    serve: async (request) => {
      // The web server is loaded for `serve` alone: `check` answers sooner without it.
      const { startServerHost } = await import('../server/main.ts');
      return startServerHost(request, machine, parts.clientFolder);
    },
    stopRequested: () => new Promise((resolve) => void onStopSignal(resolve)),
  };
}
