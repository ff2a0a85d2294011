import { closeSync, fsyncSync, ftruncateSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { settleGenerations } from './generations.ts';
import { readSegment } from './journal-files.ts';
import { headerBytes } from './journal-segment.ts';
import type { Recovered } from './recover.ts';
import { syncFolder, writeAndSync } from './write-and-sync.ts';

/**
 * Makes the folder ready for writing after a recovery: a damaged snapshot and an unfinished last entry are kept
 * under names of their own. Throws what the file system says.
 * @returns what people should know
 */
export function settle(folder: string, recovered: Recovered, nowMs: number): readonly string[] {
  const { origin, torn } = recovered;
  const warnings: string[] = [];
  const damaged = settleGenerations(folder, origin, nowMs);
  if (damaged !== null) warnings.push(damaged);
  if (torn !== null) {
    const { segment, goodBytes } = torn;
    const tail = readSegment(folder, segment).subarray(goodBytes);
    // A header alone, or zeros, is nothing anybody wrote.
    if (goodBytes >= headerBytes && tail.some((byte) => byte !== 0)) {
      const aside = `history.torn-${new Date(nowMs).toISOString().replaceAll(':', '-')}.part`;
      writeAndSync(join(folder, aside), tail);
      warnings.push(
        `The last entry of the journal, ${tail.byteLength} bytes, is unfinished or damaged; everything before it is there. It is kept as ${aside}.`,
      );
    }
    cut(join(folder, segment.name), goodBytes);
    syncFolder(folder);
  }
  return warnings;
}

/** A segment without its header is removed: its name may be needed again. */
function cut(path: string, bytes: number): void {
  if (bytes <= headerBytes) {
    rmSync(path);
    return;
  }
  const file = openSync(path, 'r+');
  try {
    ftruncateSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
