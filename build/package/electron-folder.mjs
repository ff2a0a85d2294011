import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where Electron lies, unpacked. Null means nowhere here: electron-builder then downloads it.
 * @param {object} facts
 * @param {string | null} facts.given on the command line
 * @param {string | undefined} facts.override ELECTRON_OVERRIDE_DIST_PATH, which Electron's own package knows too
 * @param {string} facts.installed where Electron's own package keeps it
 * @param {string} facts.version the version that the project is made for
 * @param {(file: string) => string | null} [readText] null where there is no such file
 * @returns {{ ok: true, value: string | null } | { ok: false, error: string }}
 */
export function electronFolder({ given, override, installed, version }, readText = textOf) {
  const named = given ?? (override === '' ? undefined : override);
  const folder = named ?? installed;
  const found = readText(join(folder, 'version'))?.trim().replace(/^v/, '') ?? null;
  if (found === null) {
    if (named === undefined) return { ok: true, value: null };
    const error = `${folder} does not hold Electron: a file named "version" lies beside its program.`;
    return { ok: false, error };
  }
  if (found !== version) {
    const error = `${folder} holds Electron ${found}, and IP Beacon is made for ${version}.`;
    return { ok: false, error };
  }
  return { ok: true, value: folder };
}

/** @param {string} file */
const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null);
