import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { writeElectronDist } from './package-electron-dist.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * Has electron-builder make packages of the built files as for a release, around an Electron that is none and so
 * without the network.
 * @returns the folder they are in, below `folder`
 */
export function packageForLinux(folder: string, targets: readonly string[]): string {
  const electron = join(folder, 'electron');
  const made = join(folder, 'made');
  writeElectronDist(electron, packageJson.devDependencies.electron);
  const wanted = targets.flatMap((target) => ['--target', target]);
  const places = ['--electron', electron, '--output', made];
  execFileSync(process.execPath, ['build/run.mjs', 'package', ...wanted, ...places], {
    cwd: root,
    stdio: 'pipe',
    env: {
      ...process.env,
      ELECTRON_BUILDER_7ZIP_PATH: '/usr/bin/7za',
      ELECTRON_BUILDER_COMPRESSION_LEVEL: '1',
      CUSTOM_FPM_PATH: join(root, 'tests/support/package-fpm.mjs'),
    },
  });
  return made;
}
