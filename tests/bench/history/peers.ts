import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * What we are measured against. No dependency of the project: better-sqlite3 is compiled where no ready binary can
 * be had, and that takes minutes and a compiler.
 */
export const peerVersions = { 'better-sqlite3': '12.11.1', 'node-sqlite3-wasm': '0.8.60' } as const;
export type PeerName = keyof typeof peerVersions;

export interface Peers {
  /** Require them from a file in here. */
  readonly folder: string;
  readonly missing: Readonly<Partial<Record<PeerName, string>>>;
}

/** Installs them below this folder the first time, and says of each that can't be loaded why. */
export function installPeers(cacheFolder: string): Peers {
  // A compiled module fits one ABI only.
  const folder = join(cacheFolder, `node-${process.versions.modules}`);
  const manifest = JSON.stringify({ private: true, dependencies: peerVersions });
  if (!existsSync(join(folder, 'node_modules'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), manifest);
    npm(folder, ['install', '--ignore-scripts', '--no-audit', '--no-fund']);
  }
  if (problemOf(folder, 'better-sqlite3') !== null) {
    // First a ready binary, then one of our own making.
    npm(folder, ['rebuild', 'better-sqlite3', '--foreground-scripts']);
    if (problemOf(folder, 'better-sqlite3') !== null) {
      npm(folder, ['rebuild', 'better-sqlite3', '--foreground-scripts', '--build-from-source']);
    }
  }
  const names = Object.keys(peerVersions) as PeerName[];
  const problems = names.map((name) => [name, problemOf(folder, name)] as const);
  return {
    folder,
    missing: Object.fromEntries(problems.filter(([, problem]) => problem !== null)),
  };
}

const npm = (cwd: string, args: readonly string[]): void => {
  spawnSync('npm', args, { cwd, stdio: 'ignore', shell: process.platform === 'win32' });
};

/** Loaded in a process of its own: a module for another ABI can end the one that loads it. */
function problemOf(folder: string, name: PeerName): string | null {
  const program = `const { Database } = require(${JSON.stringify(name)}); new (Database ?? require(${JSON.stringify(name)}))(':memory:').close();`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', program], { cwd: folder });
  if (status === 0) return null;
  const [line] = stderr
    .toString()
    .split('\n')
    .filter((each) => each.includes('Error'));
  return line ?? `the process that loaded it ended with ${status}`;
}

export const requireFrom = (folder: string): NodeJS.Require =>
  createRequire(join(folder, 'package.json'));
