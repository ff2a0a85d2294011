// The way back: installs a kept package over the version that runs. What each system allows is in
// docs/decisions/0011-updates-are-signed-by-us.md.

import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assertNever } from '../../../shared/assert-never.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { checkFile } from './check-file.ts';
import { copyChecked } from './copy-checked.ts';
import type { Installation } from './installation.ts';
import { messageOf } from './message-of.ts';
import type { KeptPackage } from './trial.ts';

export interface ReinstallParts {
  /** Starts a program that outlives us, and resolves once it runs. */
  readonly launch: (program: string, words: readonly string[]) => Promise<void>;
  /** Unpacks a zip with the signatures and links in it, as `ditto -x -k ARCHIVE FOLDER` does. */
  readonly unpack: (archive: string, folder: string) => Promise<void>;
  /** With all that is in it. Electron's own file calls take an asar in it for a folder. */
  readonly remove: (folder: string) => Promise<void>;
}

/**
 * What is left to do when it has succeeded: start again what now stands there, or only quit, because an installer waits
 * for that and starts it.
 */
export type AfterReinstall = 'relaunch' | 'quit';

export async function reinstall(
  installation: Installation,
  folder: string,
  kept: KeptPackage,
  parts: ReinstallParts,
): Promise<Result<AfterReinstall>> {
  const file = join(folder, kept.name);
  try {
    switch (installation.kind) {
      case 'appimage': {
        const { name } = kept;
        const to = installation.file;
        const copied = await copyChecked({ from: file, to, name, seal: kept, mode: 0o755 });
        return copied.ok ? ok('relaunch') : copied;
      }
      case 'nsis': {
        const checked = await checkFile(file, kept.name, kept);
        if (!checked.ok) return checked;
        await parts.launch(file, ['--updated', '/S', '--force-run']);
        return ok('quit');
      }
      case 'mac': {
        const checked = await checkFile(file, kept.name, kept);
        if (!checked.ok) return checked;
        await swapBundle(installation.bundle, file, parts);
        return ok('relaunch');
      }
      default:
        return assertNever(installation);
    }
  } catch (error) {
    return fail(`Version ${kept.version} cannot be put back: ${messageOf(error)}.`);
  }
}

/** Unpacked beside it, so that only two renames stand between the one and the other; a failed one is taken back. */
async function swapBundle(
  bundle: string,
  archive: string,
  { unpack, remove }: ReinstallParts,
): Promise<void> {
  const beside = join(dirname(bundle), `.ip-beacon-${randomBytes(4).toString('hex')}`);
  const former = `${beside}-former`;
  await mkdir(beside, { mode: 0o700 });
  try {
    await unpack(archive, beside);
    const app = (await readdir(beside)).find((name) => name.endsWith('.app'));
    if (app === undefined) throw new Error('there is no application in its archive');
    await rename(bundle, former);
    try {
      await rename(join(beside, app), bundle);
    } catch (error) {
      await rename(former, bundle);
      throw error;
    }
    await remove(former);
  } finally {
    await remove(beside);
  }
}
