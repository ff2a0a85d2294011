import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['shared', 'electron', 'renderer', 'build', 'package.json'];

/** @param {string} path @returns {number} the newest change below it, in milliseconds since 1970 */
const newest = (path) => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};

/** Made from data, not from sources: it only has to be there (build/insight/make-networks.ts). */
const networks = 'dist/insight/networks.bin';

/**
 * True when anything the build reads is newer than what it wrote, or something of that is missing.
 * @param {string} root the project's folder
 */
export function isStale(root) {
  const builtMs =
    statSync(join(root, 'dist/main/ip-beacon.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (builtMs === 0 || !existsSync(join(root, networks))) return true;
  return sources.some((source) => newest(join(root, source)) > builtMs);
}
