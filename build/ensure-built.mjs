import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isStale } from './stale.mjs';

export const root = resolve(fileURLToPath(import.meta.url), '../..');

/**
 * Builds what is stale, in a process of its own so that none of the builder's memory stays with the program.
 * An installed package has no sources to build and is taken as it is.
 */
export function ensureBuilt() {
  const isCheckout = existsSync(join(root, 'electron/cli/main.ts'));
  if (!isCheckout || !isStale(root)) return;
  process.stderr.write('Building IP Beacon ... ');
  const started = performance.now();
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const build = spawnSync(
    process.execPath,
    [vite, 'build', '--app', '--logLevel', 'warn', '--config', join(root, 'build/vite.config.ts')],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (build.status !== 0) {
    process.stderr.write(`failed.\n${build.stdout}${build.stderr}`);
    process.exit(1);
  }
  process.stderr.write(`done in ${((performance.now() - started) / 1000).toFixed(1)} s.\n`);
}
