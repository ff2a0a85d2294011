import { parseArgs } from 'node:util';

/**
 * @typedef {object} PackageOptions
 * @property {string | null} electron the folder that holds Electron, unpacked
 * @property {readonly string[]} targets of electron-builder.yml's for this system; none means all
 * @property {readonly string[]} archs none means those of electron-builder.yml, or this machine's
 * @property {string | null} output the folder for what is made
 * @property {System} system whose packages; this machine's unless told
 */

/** @typedef {'linux' | 'win32' | 'darwin'} System as Node names them */

export const usage =
  'npm run package -- [--electron FOLDER] [--target NAME]... [--arch x64|arm64|universal]... [--output FOLDER] [--system linux|win32|darwin]';

/** @param {string} name @returns {name is System} */
const isSystem = (name) => ['linux', 'win32', 'darwin'].includes(name);

/**
 * @param {readonly string[]} words
 * @param {string} platform this machine's
 * @returns {{ ok: true, value: PackageOptions } | { ok: false, error: string }}
 */
export function packageOptions(words, platform) {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        electron: { type: 'string' },
        target: { type: 'string', multiple: true },
        arch: { type: 'string', multiple: true },
        output: { type: 'string' },
        system: { type: 'string' },
      },
    });
    const { electron = null, target = [], arch = [], output = null, system = platform } = values;
    if (!isSystem(system)) return { ok: false, error: `There are no packages for ${system}.` };
    return { ok: true, value: { electron, targets: target, archs: arch, output, system } };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, error: `${why}\n${usage}` };
  }
}
