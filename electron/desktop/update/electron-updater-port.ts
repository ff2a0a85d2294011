// The one file that runs electron-updater, which in turn asks for Electron: loaded when it is first needed.
//
// electron-updater verifies what it downloads against a list that nobody has signed, so nothing here installs by
// itself: `autoInstallOnAppQuit` stays off, and on macOS Squirrel is handed nothing before install() is called.

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppUpdater, Logger, UpdateInfo } from 'electron-updater';
import { assertNever } from '../../../shared/assert-never.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Log } from '../../core/ports.ts';
import { copyChecked } from './copy-checked.ts';
import { type Installation, updaterCacheName } from './installation.ts';
import type { ListedRelease } from './judge-release.ts';
import { messageOf } from './message-of.ts';
import type { CheckedFile, UpdaterPort } from './updater-port.ts';

export interface ElectronUpdaterParts {
  readonly installation: Installation;
  /** Of the release server. */
  readonly url: string;
  /** Of the updates. */
  readonly folder: string;
  /** Whose Authenticode signature the installer for Windows must have beside ours; empty: nobody's. */
  readonly publishers: readonly string[];
  readonly log: Log;
  /** Asks Electron to start this program again once it has ended; the file is the new version. */
  readonly relaunch: (program: string) => void;
  /** Electron's own `autoUpdater`, which is Squirrel on macOS; elsewhere nobody listens to it. */
  readonly squirrel: { once(event: 'update-downloaded', listener: () => void): unknown };
}

const handOverMs = 120_000;

export function createElectronUpdaterPort(parts: ElectronUpdaterParts): UpdaterPort {
  const { installation, log } = parts;
  let loaded: Promise<AppUpdater> | null = null;
  const updater = async (): Promise<AppUpdater> => {
    loaded ??= loadUpdater(parts);
    try {
      return await loaded;
    } catch (error) {
      loaded = null;
      throw error;
    }
  };

  return {
    check: (channel) =>
      attempt('The release server cannot be asked', async () => {
        const one = await updater();
        one.channel = channel === 'stable' ? 'latest' : channel;
        // Setting the channel allows it.
        one.allowDowngrade = false;
        const found = await one.checkForUpdates();
        return found?.isUpdateAvailable === true ? listedRelease(found.updateInfo) : null;
      }),

    download: (onPercent) =>
      attempt('The update cannot be downloaded', async () => {
        const one = await updater();
        const onProgress = ({ percent }: { readonly percent: number }): void => onPercent(percent);
        one.on('download-progress', onProgress);
        try {
          const [file] = await one.downloadUpdate();
          if (file === undefined) throw new Error('there is no file');
          return file;
        } finally {
          one.off('download-progress', onProgress);
        }
      }),

    discard: async (file) => {
      try {
        await rm(file, { force: true });
      } catch (error) {
        log.write('warn', `The file ${file} cannot be removed: ${messageOf(error)}`);
      }
    },

    install: async (file, restarts) => {
      switch (installation.kind) {
        case 'appimage':
          return installAppImage(installation.file, file, restarts ? parts.relaunch : null);
        case 'nsis':
          return attempt('The update cannot be installed', async () => {
            runInstaller(await updater(), restarts);
          });
        case 'mac':
          return attempt('The update cannot be installed', async () => {
            await handToSquirrel(await updater(), parts.squirrel, restarts);
          });
        default:
          return assertNever(installation);
      }
    },
  };
}

async function loadUpdater({
  installation,
  url,
  folder,
  publishers,
  log,
}: ElectronUpdaterParts): Promise<AppUpdater> {
  const { AppImageUpdater, MacUpdater, NsisUpdater } = await import('electron-updater');
  const classes = { appimage: AppImageUpdater, nsis: NsisUpdater, mac: MacUpdater } as const;
  const one: AppUpdater = new classes[installation.kind]();
  one.autoDownload = false;
  one.autoInstallOnAppQuit = false;
  one.disableWebInstaller = true;
  one.disableDifferentialDownload = true;
  // It would tell the server an id of this installation.
  one.requestHeaders = { 'x-user-staging-id': 'none' };
  one.logger = loggerOf(log);
  one.updateConfigPath = await writeConfig(folder, { url, publishers });
  return one;
}

/** What a packaged program has in resources/app-update.yml; JSON is YAML too. */
async function writeConfig(
  folder: string,
  { url, publishers }: Pick<ElectronUpdaterParts, 'url' | 'publishers'>,
): Promise<string> {
  const file = join(folder, 'app-update.yml');
  const config = {
    provider: 'generic',
    url,
    updaterCacheDirName: updaterCacheName,
    ...(publishers.length > 0 ? { publisherName: publishers } : {}),
  };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(file, JSON.stringify(config));
  return file;
}

/** electron-updater says at length on "info" what nobody needs. */
const loggerOf = (log: Log): Logger => ({
  info: (message) => log.write('debug', String(message)),
  warn: (message) => log.write('debug', String(message)),
  error: (message) => log.write('debug', String(message)),
});

function listedRelease({ version, files }: UpdateInfo): ListedRelease {
  return {
    version,
    files: files.map(({ url, size, sha512 }) => ({
      // A list may name whole URLs.
      name: decodeURIComponent(new URL(url, 'https://list.invalid/').pathname.replace(/^.*\//, '')),
      size: size ?? null,
      sha512: sha512 ?? '',
    })),
  };
}

/**
 * Not by electron-updater: that removes the program before it puts the new one there, gives it another name, and
 * waits for a run of the new one before it lets the old one end.
 */
async function installAppImage(
  to: string,
  { path: from, name, ...seal }: CheckedFile,
  relaunch: ((program: string) => void) | null,
): Promise<Result<void>> {
  const copied = await copyChecked({ from, to, name, seal, mode: 0o755 });
  if (!copied.ok) return copied;
  await rm(from, { force: true });
  relaunch?.(to);
  return ok(undefined);
}

/** What keeps it from running is told by an event, meanwhile. */
function runInstaller(updater: AppUpdater, restarts: boolean): void {
  const problems: Error[] = [];
  const onError = (error: Error): void => void problems.push(error);
  updater.on('error', onError);
  updater.quitAndInstall(true, restarts);
  updater.off('error', onError);
  const [problem] = problems;
  if (problem !== undefined) throw problem;
}

/** Squirrel takes the archive and ends the program itself, with quitAndInstall or through `app.quit()`. */
async function handToSquirrel(
  updater: AppUpdater,
  squirrel: ElectronUpdaterParts['squirrel'],
  restarts: boolean,
): Promise<void> {
  updater.autoRunAppAfterInstall = restarts;
  await new Promise<void>((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error('macOS did not take it')), handOverMs);
    const settle = (run: () => void) => () => {
      clearTimeout(tooLate);
      run();
    };
    squirrel.once('update-downloaded', settle(resolve));
    updater.once('error', (error: Error) => settle(() => reject(error))());
    updater.quitAndInstall();
  });
}

async function attempt<Value>(what: string, run: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return ok(await run());
  } catch (error) {
    // The rest of its messages is the stack, or what the server has answered.
    const [firstLine = ''] = messageOf(error).split('\n');
    return fail(`${what}: ${firstLine.slice(0, 300)}`);
  }
}
