import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { packageForLinux } from './package-linux.ts';

export interface PackagedProgram {
  /** Where Electron would find app.asar and what lies beside it. */
  readonly resources: string;
  readonly main: string;
}

/**
 * The packaged application, with its archive as a folder of the same name: Node reads no archive. What electron-builder
 * has left outside of it is outside alone, as long as our own code must find it there; of a package's native library
 * Electron's own loader knows, which is not here.
 * @param folder an empty one, outside the project so that nothing of its node_modules is found
 */
export async function layOutPackage(folder: string): Promise<PackagedProgram> {
  const made = packageForLinux(join(folder, 'packages'), ['dir']);
  const packed = join(made, 'linux-unpacked/resources');
  const resources = join(folder, 'program/resources');
  const application = join(resources, 'app.asar');
  await mkdir(application, { recursive: true });
  await cp(packed, resources, {
    recursive: true,
    filter: (path) => path !== join(packed, 'app.asar'),
  });
  extractAll(join(packed, 'app.asar'), application);
  for (const name of ['worker', 'insight', 'pictures']) {
    await rm(join(application, 'dist', name), { recursive: true });
  }
  return { resources, main: join(application, 'dist/main/desktop.js') };
}
