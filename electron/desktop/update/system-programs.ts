import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import type { ReinstallParts } from './reinstall.ts';

const run = promisify(execFile);

/** By whole paths: nothing that lies in the PATH takes their place. */
export const systemPrograms: ReinstallParts = {
  launch: (program, words) =>
    new Promise((resolve, reject) => {
      const child = spawn(program, words, { detached: true, stdio: 'ignore' });
      child.once('error', reject);
      child.once('spawn', () => {
        child.unref();
        resolve();
      });
    }),
  unpack: async (archive, folder) => {
    await run('/usr/bin/ditto', ['-x', '-k', archive, folder]);
  },
  remove: async (folder) => {
    await run('/bin/rm', ['-rf', folder]);
  },
};
