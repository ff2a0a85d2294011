// What the desktop host gives to the updates, and asks of them.

import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, autoUpdater, net } from 'electron';
import type { Clock, Files, Log } from '../../core/ports.ts';
import { beginTrial, type Trial } from './begin-trial.ts';
import type { InstallationFacts } from './installation.ts';
import { openUpdates } from './open-updates.ts';
import { rollBack } from './roll-back.ts';
import type { Updates, UpdateSettings } from './updates.ts';

export interface DesktopUpdates {
  readonly trial: Trial;
  /** What went wrong so far, in a sentence; null when nothing did. */
  readonly problem: string | null;
  readonly open: (parts: {
    readonly clock: Clock;
    readonly log: Log;
    readonly settings: () => UpdateSettings;
  }) => Promise<Updates>;
}

/**
 * Before anything that can fail: a version that twice did not come up is replaced by the one before it.
 * @returns null when that has begun, and this process ends
 */
export async function beginUpdates(
  files: Files,
  dataFolder: string,
  version: string,
): Promise<DesktopUpdates | null> {
  const folder = join(dataFolder, 'updates');
  const facts = installationFacts();
  const trial = await beginTrial(files, folder, version);
  const replaced = await rollBack(trial, facts, folder);
  if (replaced.ok && replaced.value !== null) {
    if (replaced.value === 'relaunch') app.relaunch({ execPath: ownProgram() });
    app.exit();
    return null;
  }
  return {
    trial,
    problem: replaced.ok ? trial.problem : replaced.error,
    open: (parts) =>
      openUpdates({
        ...parts,
        version,
        chance: Math.random,
        facts,
        files,
        trial,
        folder,
        fetch: (url, init) => net.fetch(url, init),
        squirrel: autoUpdater,
        quit: () => app.quit(),
        relaunch: (program) => app.relaunch({ execPath: program }),
      }),
  };
}

const ownProgram = (): string => process.env['APPIMAGE'] ?? process.execPath;

const installationFacts = (): InstallationFacts => ({
  platform: process.platform,
  isPackaged: app.isPackaged,
  environment: process.env,
  program: process.execPath,
  packageType: packageType(),
  isWritable: (path) => {
    try {
      accessSync(path, constants.W_OK);
      return true;
    } catch {
      return false;
    }
  },
});

/** As electron-builder leaves it for deb and rpm. */
function packageType(): string | null {
  try {
    return readFileSync(join(process.resourcesPath, 'package-type'), 'utf8').trim();
  } catch {
    return null;
  }
}
