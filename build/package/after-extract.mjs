import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A downloaded Electron is rid of what it shows without an application; one that was given as a folder must be, too.
 * @param {{ appOutDir: string, electronPlatformName: string }} context
 */
export async function afterExtract({ appOutDir, electronPlatformName }) {
  const resources =
    electronPlatformName === 'darwin' ? 'Electron.app/Contents/Resources' : 'resources';
  for (const name of [`${resources}/default_app.asar`, 'version']) {
    await rm(join(appOutDir, name), { force: true });
  }
}
