import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @import { System } from './options.mjs' */

const endings = { linux: '-gnu', win32: '-msvc', darwin: '' };

/**
 * The packages with machine code that an application for these machines holds.
 * @param {System} system
 * @param {readonly string[]} archs x64, arm64; universal is both
 * @returns {readonly string[]}
 */
export function nativePackages(system, archs) {
  // Both lie in each half of a universal application (electron-builder.yml).
  const needed = system === 'darwin' ? ['arm64', 'x64'] : [...new Set(archs)].sort();
  return needed.map((arch) => `@node-rs/argon2-${system}-${arch}${endings[system]}`);
}

/**
 * Puts into node_modules what npm left out because it is for other machines, at the version of the lock.
 * @param {string} root the project's folder
 * @param {readonly string[]} names
 * @param {Record<string, { version?: string }>} locked the "packages" of package-lock.json
 * @returns {string | null} what failed, as a sentence
 */
export function ensureNativePackages(root, names, locked) {
  for (const name of names) {
    const folder = join(root, 'node_modules', name);
    if (existsSync(folder)) continue;
    const version = locked[`node_modules/${name}`]?.version;
    if (version === undefined) return `package-lock.json has no ${name}.`;
    const scratch = mkdtempSync(join(tmpdir(), 'ip-beacon-package-'));
    try {
      // npm is a script of the shell's on Windows; nothing here comes from outside the lock.
      const shell = process.platform === 'win32';
      const pack = ['pack', `${name}@${version}`, '--pack-destination', scratch, '--silent'];
      const packed = spawnSync('npm', pack, { cwd: root, shell, encoding: 'utf8' });
      const [archive] = readdirSync(scratch);
      if (packed.status !== 0 || archive === undefined)
        return `npm could not get ${name}@${version}.`;
      mkdirSync(folder, { recursive: true });
      const unpack = ['-xzf', join(scratch, archive), '-C', folder, '--strip-components=1'];
      if (spawnSync('tar', unpack).status !== 0) {
        rmSync(folder, { recursive: true });
        return `tar could not unpack ${name}@${version}.`;
      }
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  }
  return null;
}
