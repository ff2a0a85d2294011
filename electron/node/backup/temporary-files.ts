import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const pattern = /^\.ip-beacon-[0-9a-f]+\.tmp$/;
/** Another process, such as the command line, may be writing one right now. */
const leftBehindAfterMs = 24 * 3_600_000;

export const temporaryName = (id: string): string => `.ip-beacon-${id}.tmp`;

/** Removes what a process that was killed has left behind. */
export async function removeTemporaryFiles(folder: string, nowMs: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (pattern.test(name) && nowMs - (await stat(path)).mtimeMs > leftBehindAfterMs) {
      await rm(path, { force: true });
    }
  }
}
