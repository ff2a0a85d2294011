import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginTrial } from '../../electron/desktop/update/begin-trial.ts';
import type { InstallationFacts } from '../../electron/desktop/update/installation.ts';
import { openUpdates } from '../../electron/desktop/update/open-updates.ts';
import type { Updates, UpdateSettings } from '../../electron/desktop/update/updates.ts';
import { createFiles } from '../../electron/node/files.ts';
import { createFakeClock } from './fake-clock.ts';
import { silentLog } from './silent-log.ts';
import { installUpdateElectron, type UpdateElectron } from './update-electron.ts';
import { startUpdateServer, type UpdateServer } from './update-server.ts';

/** What electron-updater asks for on this machine, whichever system the program believes to be on. */
export const listName = (channel: 'latest' | 'stable' | 'beta'): string => {
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`;
  const system = process.platform === 'darwin' ? '-mac' : `-linux${arch}`;
  return `${channel}${process.platform === 'win32' ? '' : system}.yml`;
};

interface OpenWishes {
  readonly wishes?: Partial<UpdateSettings>;
  readonly facts?: Partial<InstallationFacts>;
}

export interface UpdateWorld {
  readonly root: string;
  readonly server: UpdateServer;
  readonly electron: UpdateElectron;
  /** In a folder of its own; not written yet. */
  readonly appImage: string;
  /** Of the updates. */
  readonly folder: string;
  readonly downloadFolder: string;
  readonly relaunched: readonly string[];
  readonly policyFile: string;
  quits(): number;
  /** The packages that lie where electron-updater puts them. */
  downloads(): Promise<readonly string[]>;
  /** Version 1.0.0, an AppImage unless told otherwise. */
  open(wishes?: OpenWishes): Promise<Updates>;
  dispose(): Promise<void>;
}

const usual: UpdateSettings = { enabled: true, channel: 'stable', install: 'on-quit', hour: 4 };

/** A machine on which version 1.0.0 runs, and a release server. */
export async function createUpdateWorld(publicKeys: readonly string[]): Promise<UpdateWorld> {
  const root = await mkdtemp(join(tmpdir(), 'ip-beacon-update-'));
  const folder = join(root, 'updates');
  const policyFile = join(root, 'policy.json');
  const appImage = join(root, 'apps', 'IP-Beacon.AppImage');
  const { APPIMAGE, XDG_CACHE_HOME } = process.env;
  await mkdir(join(root, 'apps'));
  process.env['APPIMAGE'] = appImage;
  process.env['XDG_CACHE_HOME'] = join(root, 'cache');
  const server = await startUpdateServer();
  const electron = installUpdateElectron('1.0.0', join(root, 'user-data'));
  const relaunched: string[] = [];
  let quits = 0;
  const downloadFolder = join(root, 'cache', 'ip-beacon-updater', 'pending');
  return {
    root,
    server,
    electron,
    appImage,
    folder,
    downloadFolder,
    relaunched,
    policyFile,
    quits: () => quits,
    downloads: async () => {
      const found = await readdir(downloadFolder).catch(() => []);
      return found.filter((name) => /\.(AppImage|exe|zip)$/.test(name));
    },
    open: async ({ wishes = {}, facts = {} } = {}) => {
      const files = createFiles();
      return openUpdates({
        version: '1.0.0',
        clock: createFakeClock(),
        chance: () => 0.5,
        log: silentLog,
        settings: () => ({ ...usual, ...wishes }),
        quit: () => {
          quits += 1;
        },
        folder,
        relaunch: (program) => void relaunched.push(program),
        squirrel: electron.squirrel,
        facts: {
          platform: 'linux',
          isPackaged: true,
          environment: { APPIMAGE: appImage, APPDIR: '/tmp/.mount' },
          program: '/tmp/.mount/ip-beacon',
          packageType: null,
          isWritable: () => true,
          ...facts,
        },
        files,
        trial: await beginTrial(files, folder, '1.0.0'),
        fetch,
        server: { url: server.url, publicKeys },
        policyFile,
      });
    },
    dispose: async () => {
      electron.dispose();
      restore({ APPIMAGE, XDG_CACHE_HOME });
      await server.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

function restore(environment: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
