// As much of Electron as electron-updater touches, over node:http: it asks for it with require() when it is used.

import { EventEmitter } from 'node:events';
import { request, type RequestOptions } from 'node:http';
import Module from 'node:module';

export interface UpdateElectron {
  /** What the program was asked for: `quit`, `quit and install`. */
  readonly calls: readonly string[];
  readonly squirrel: SquirrelDouble;
  dispose(): void;
}

interface Feed {
  readonly url: string;
  readonly headers: Record<string, string>;
}

/** Electron's autoUpdater on macOS: takes an archive from the address it is given. */
class SquirrelDouble extends EventEmitter {
  /** What it was handed; null: nothing. */
  archive: string | null = null;
  #feed: Feed | null = null;
  readonly #calls: string[];

  constructor(calls: string[]) {
    super();
    this.#calls = calls;
  }

  setFeedURL(feed: Feed): void {
    this.#feed = feed;
  }

  checkForUpdates(): void {
    void this.#fetch().then(
      () => this.emit('update-downloaded'),
      (error: unknown) => this.emit('error', error),
    );
  }

  quitAndInstall(): void {
    this.#calls.push('quit and install');
  }

  async #fetch(): Promise<void> {
    if (this.#feed === null) throw new Error('There is no feed.');
    const { url, headers } = this.#feed;
    const answer = (await (await fetch(url, { headers })).json()) as { readonly url: string };
    const archive = await (await fetch(answer.url, { headers })).text();
    if (!archive.startsWith('PK')) throw new Error('This is no archive.');
    this.archive = archive;
  }
}

type Load = (name: string, ...rest: readonly unknown[]) => unknown;

export function installUpdateElectron(version: string, userData: string): UpdateElectron {
  const calls: string[] = [];
  const squirrel = new SquirrelDouble(calls);
  const electron = {
    app: {
      isPackaged: true,
      getVersion: () => version,
      getName: () => 'ip-beacon',
      getPath: () => userData,
      getAppPath: () => userData,
      whenReady: async () => {},
      quit: () => void calls.push('quit'),
      once: () => {},
    },
    autoUpdater: squirrel,
    session: { fromPartition: () => ({}) },
    net: {
      request: (options: RequestOptions) => request(options),
    },
  };
  // Node's types do not have it.
  const loader = Module as unknown as { _load: Load };
  const load = loader._load;
  loader._load = (name, ...rest) => (name === 'electron' ? electron : load(name, ...rest));
  return {
    calls,
    squirrel,
    dispose: () => {
      loader._load = load;
    },
  };
}
