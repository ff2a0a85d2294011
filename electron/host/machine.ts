import { type LoadedSettings, newestSchemaVersion, type SourcePorts } from '../core/app.ts';
import type {
  Clock,
  Files,
  InsightPorts,
  Interfaces,
  Pictures,
  Power,
  Random,
} from '../core/ports.ts';
import { createDns } from '../node/dns.ts';
import { createFiles } from '../node/files.ts';
import type { Folders } from '../node/folders.ts';
import { createHistoryPorts, type HistoryPorts } from '../node/history-ports.ts';
import type { SystemSecret } from '../node/history/sealing/credentials.ts';
import { createHttp } from '../node/http.ts';
import { createInsightPorts } from '../node/insight-ports.ts';
import { createInterfaces } from '../node/interfaces.ts';
import { createPictures } from '../node/pictures/pictures.ts';
import { createRandom } from '../node/random.ts';
import { createRouter } from '../node/router.ts';
import { createSystemClock } from '../node/system-clock.ts';
import { createUdp } from '../node/udp.ts';

export interface MachineParts {
  readonly version: string;
  /** The built worker of the history. */
  readonly historyWorker: string;
  /** The built worker of the look-ups, and their data. */
  readonly insightFolder: string;
  /** The built worker of the pictures, and what it needs. */
  readonly picturesFolder: string;
  /** Of the desktop: the system's secret store. */
  readonly systemSecret?: SystemSecret;
  readonly power?: Power;
}

/** What the core needs of the machine that the program runs on, the same for every host. */
export interface Machine {
  readonly files: Files;
  readonly clock: Clock;
  readonly random: Random;
  readonly interfaces: Interfaces;
  readonly power?: Power | undefined;
  readonly sourcePorts: SourcePorts;
  /** One and the same for a data folder: what its history is encrypted with, its backups are too. */
  readonly historyOf: (
    folders: Folders,
    settings: LoadedSettings['settings'],
    environment: Readonly<Record<string, string | undefined>>,
  ) => HistoryPorts;
  /** The caller closes it. */
  readonly insight: () => InsightPorts;
  /** The caller closes it. */
  readonly pictures: () => Pictures;
}

export function createMachine(parts: MachineParts): Machine {
  const { version, historyWorker, insightFolder, picturesFolder, systemSecret, power } = parts;
  const clock = createSystemClock();
  const random = createRandom();
  const interfaces = createInterfaces();
  const udp = createUdp();
  const histories = new Map<string, HistoryPorts>();
  return {
    files: createFiles(),
    clock,
    random,
    interfaces,
    power,
    sourcePorts: {
      http: createHttp(`IP-Beacon/${version}`),
      dns: createDns(udp),
      udp,
      router: createRouter(udp),
      interfaces,
      randomBytes: (count) => random.bytes(count),
    },
    historyOf: (folders, { history }, environment) => {
      const known = histories.get(folders.dataFolder);
      if (known !== undefined) return known;
      const { encryption, keyFile } = history;
      const made = createHistoryPorts(
        {
          clock,
          version,
          schemaVersion: newestSchemaVersion,
          workerFile: historyWorker,
          systemSecret,
        },
        { folders, environment, encryption, keyFile },
      );
      histories.set(folders.dataFolder, made);
      return made;
    },
    insight: () => createInsightPorts(insightFolder),
    pictures: () => createPictures(picturesFolder),
  };
}
