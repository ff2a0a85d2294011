import type { SourcePorts } from '../core/app.ts';
import { createDns } from '../node/dns.ts';
import { createFiles } from '../node/files.ts';
import { systemFolders } from '../node/folders.ts';
import { openDatabase } from '../node/history/open-database.ts';
import { createHttp } from '../node/http.ts';
import { createInterfaces } from '../node/interfaces.ts';
import { createRandom } from '../node/random.ts';
import { createRouter } from '../node/router.ts';
import { onStopSignal } from '../node/stop-signals.ts';
import { createSystemClock } from '../node/system-clock.ts';
import { createUdp } from '../node/udp.ts';
import type { Host } from './host.ts';

export interface BuiltParts {
  readonly version: string;
  /** The built page. */
  readonly clientFolder: string;
  /** The built worker of the history. */
  readonly historyWorker: string;
}

/** The machine that the program runs on. */
export function createRealHost({ version, clientFolder, historyWorker }: BuiltParts): Host {
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
  return {
    version,
    files,
    clock,
    systemFolders,
    sourcePorts: async () => sourcePorts,
    serve: async (request) => {
      // The web server is loaded for `serve` alone: `check` answers sooner without it.
      const { startServer } = await import('./start-server.ts');
      const parts = { files, clock, random, interfaces, sourcePorts, clientFolder };
      const { dataFolder } = request.folders;
      return startServer(request, {
        ...parts,
        openDatabase: (log) => openDatabase({ folder: dataFolder, workerFile: historyWorker, log }),
      });
    },
    stopRequested: () => new Promise((resolve) => void onStopSignal(resolve)),
  };
}
