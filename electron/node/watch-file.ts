import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Dispose } from '../core/ports.ts';

/** Editors write a file in several steps; the last one counts. */
const settleMs = 200;

/**
 * Calls `onChange` after the file was written, created, replaced or removed.
 * The folder is watched, not the file: editors and atomic writes put a new file in its place. Where the
 * system cannot watch (no such folder, too many watches) nothing is called: changes then count at the next start.
 */
export function watchFile(path: string, onChange: () => void): Dispose {
  const name = basename(path);
  let settling: NodeJS.Timeout | undefined;
  try {
    const watcher = watch(dirname(path), { persistent: false }, (_, changed) => {
      if (changed !== null && changed !== name) return;
      clearTimeout(settling);
      settling = setTimeout(onChange, settleMs);
    });
    watcher.on('error', () => watcher.close());
    return () => {
      clearTimeout(settling);
      watcher.close();
    };
  } catch {
    return () => {};
  }
}
