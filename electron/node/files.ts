import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Files } from '../core/ports.ts';
import { errorCodeOf } from './network-error.ts';

async function writeAndSync(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename is safe only when its folder is on the disk too; Windows has no such call and needs none. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** The Files port over node:fs. Files are 0600, folders that it makes 0700. */
export const createFiles = (): Files => ({
  async read(path) {
    try {
      return await readFile(path, 'utf8');
    } catch (error) {
      if (errorCodeOf(error) === 'ENOENT') return null;
      throw error;
    }
  },

  async writeAtomically(path, text) {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    // A link, as people keep their configuration under version control, stays one.
    const target = await realpath(path).catch(() => path);
    const temporary = `${target}.${randomBytes(4).toString('hex')}.tmp`;
    try {
      await writeAndSync(temporary, text);
      await rename(temporary, target);
      await syncFolder(dirname(target));
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  },
});
