import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What stands before the fuses in Electron's program (docs: electron, tutorial/fuses). */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** Version 1, nine fuses, each as Electron 45 is delivered: "1" on, "0" off. */
const delivered = ['1', '0', '1', '1', '0', '0', '0', '1', '1'];
export const deliveredFuses = `${sentinel}${String.fromCharCode(1, delivered.length)}${delivered.join('')}`;

/**
 * A folder like that of an unpacked Electron for Linux, whose program is a shell script. electron-builder needs no more
 * of it to make packages, and flips the script's fuses as it would flip the program's.
 */
export function writeElectronDist(folder: string, version: string): void {
  const write = (name: string, content: string, mode = 0o644): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content, { mode });
  };
  write('electron', `#!/bin/sh\necho stand-in "$@"\nexit 0\n# ${deliveredFuses}\n`, 0o755);
  write('version', version);
  write('LICENSE', "Electron's licence\n");
  write('LICENSES.chromium.html', "Chromium's licences\n");
  write('resources/default_app.asar', 'the application of an Electron without one\n');
  write('locales/en-US.pak', 'texts\n');
  write('locales/de.pak', 'texts\n');
  write('icudtl.dat', 'data\n');
  write('libffmpeg.so', 'library\n', 0o755);
  write('chrome-sandbox', 'program\n', 0o755);
  write('chrome_crashpad_handler', 'program\n', 0o755);
}
