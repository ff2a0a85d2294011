import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where each system has the program inside Electron's folder, as Electron's own package has it. */
const inside = /** @type {Record<string, string>} */ ({
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
});

/**
 * Electron's program, where it is installed; null where it is not. `require('electron')` would begin a download.
 * @param {string} root @param {NodeJS.Platform} platform @param {Record<string, string | undefined>} environment
 * @returns {string | null}
 */
export function electronProgram(root, platform, environment) {
  const folder =
    environment['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist');
  const program = join(folder, inside[platform] ?? 'electron');
  return existsSync(program) ? program : null;
}

/** It is 120 MB; whoever waits longer than this has no line for it. */
const downloadMs = 600_000;

/**
 * Asks Electron's package for its program, once.
 * @param {string} root @returns {boolean} whether it came
 */
export function downloadElectron(root) {
  const script = join(root, 'node_modules/electron/install.js');
  if (!existsSync(script)) return false;
  console.log('Electron is not here yet; asking for it, about 120 MB ...');
  const { status } = spawnSync(process.execPath, [script], {
    // Its progress on the screen; what it says of a failure is a stack trace, and ours is one line.
    stdio: ['ignore', 'inherit', 'ignore'],
    timeout: downloadMs,
  });
  return status === 0;
}
