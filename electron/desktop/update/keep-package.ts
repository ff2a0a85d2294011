// Keeps what the running version can be installed again from.

import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { assertNever } from '../../../shared/assert-never.ts';
import { type Result, fail, ok } from '../../../shared/result.ts';
import { type FileSeal, sealOf } from './check-file.ts';
import { copyChecked } from './copy-checked.ts';
import type { Installation } from './installation.ts';
import { messageOf } from './message-of.ts';
import type { KeptPackage } from './trial.ts';

export interface NewPackage extends FileSeal {
  readonly version: string;
  readonly file: string;
}

export interface KeepRequest {
  readonly installation: Installation;
  /** Of the updates. */
  readonly folder: string;
  /** That runs now. */
  readonly version: string;
  /** Kept so far. */
  readonly packages: readonly KeptPackage[];
  /** Checked, and about to be installed. */
  readonly next: NewPackage;
}

/**
 * - AppImage: the file that runs is itself the package.
 * - Windows: the installer that the running version has left behind.
 * - macOS: the archive that the running version came in, kept when it was installed; an application that was dragged
 *   out of a disk image has none, so its first update cannot be taken back.
 * @returns what is kept from now on; without the running version where that cannot be had
 */
export async function keepPackage(request: KeepRequest): Promise<Result<readonly KeptPackage[]>> {
  const { installation, folder, version, packages, next } = request;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const kept = await keptFor(installation, folder, version, packages, next);
    await removeOthers(folder, kept);
    return ok(kept);
  } catch (error) {
    return fail(`Version ${version} cannot be kept to go back to: ${messageOf(error)}.`);
  }
}

async function keptFor(
  installation: Installation,
  folder: string,
  version: string,
  packages: readonly KeptPackage[],
  next: NewPackage,
): Promise<readonly KeptPackage[]> {
  switch (installation.kind) {
    case 'appimage':
      return [await kept(folder, version, installation.file, 'AppImage')];
    case 'nsis':
      return [await kept(folder, version, installation.keptInstaller, 'exe')];
    case 'mac': {
      const running = packages.filter((one) => one.version === version);
      return [...running, await kept(folder, next.version, next.file, 'zip', next)];
    }
    default:
      return assertNever(installation);
  }
}

/** @param seal of a file that others have vouched for; else what it is now, so that later damage is seen */
async function kept(
  folder: string,
  version: string,
  from: string,
  ending: string,
  seal?: FileSeal,
): Promise<KeptPackage> {
  const name = `ip-beacon-${version.replaceAll('+', '_')}.${ending}`;
  const { size, sha512 } = seal ?? (await sealOf(from));
  const to = join(folder, name);
  const copied = await copyChecked({ from, to, name, seal: { size, sha512 }, mode: 0o700 });
  if (!copied.ok) throw new Error(copied.error);
  return { version, name, size, sha512 };
}

async function removeOthers(folder: string, packages: readonly KeptPackage[]): Promise<void> {
  const names = await readdir(folder);
  const old = names.filter(
    (name) => name.startsWith('ip-beacon-') && !packages.some((kept) => kept.name === name),
  );
  await Promise.all(old.map((name) => rm(join(folder, name), { force: true })));
}
