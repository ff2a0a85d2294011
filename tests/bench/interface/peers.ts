import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What we are measured with and against. No dependency of the project. */
export const peerVersions = { lighthouse: '12.8.2', 'chart.js': '4.6.1' } as const;

/** Installs them below this folder the first time; a folder in which one is missing is said by existsSync(). */
export function installPeers(cacheFolder: string): string {
  const folder = join(cacheFolder, 'interface');
  if (Object.keys(peerVersions).every((name) => existsSync(join(folder, 'node_modules', name)))) {
    return folder;
  }
  mkdirSync(folder, { recursive: true });
  const manifest = { private: true, dependencies: peerVersions };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'ignore',
    shell: process.platform === 'win32',
    // Lighthouse is given the browser that is there; a package of it would bring another one.
    env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: 'true' },
  });
  return folder;
}
