import type { FileOperations } from '../../electron/node/history/sealing/file-operations.ts';

export type Disk = ReadonlyMap<string, string>;

export class PowerCut extends Error {
  override readonly name = 'PowerCut';
}

export interface CrashingFiles {
  readonly files: FileOperations;
  /** The changing calls so far. */
  readonly calls: () => number;
  /** What may be found after the power goes now: names count only once their folder is synced. */
  readonly disks: () => readonly Disk[];
  readonly now: () => Disk;
}

/**
 * A disk that fails at one of its calls.
 * @param failAt the number of the changing call, from 1; 0: none fails
 * @param how `error`: that call does nothing and throws, later ones work; `power-cut`: nothing works from there on
 */
export function createCrashingFiles(
  initial: Disk,
  failAt: number,
  how: 'error' | 'power-cut',
): CrashingFiles {
  let durable = new Map(initial);
  let pending: ((disk: Map<string, string>) => void)[] = [];
  let count = 0;
  const diskAfter = (changes: typeof pending): Map<string, string> => {
    const disk = new Map(durable);
    for (const change of changes) change(disk);
    return disk;
  };
  const change = (run: () => void): void => {
    count += 1;
    if (count === failAt && how === 'error') throw new Error('EIO: i/o error');
    if (failAt > 0 && count >= failAt && how === 'power-cut')
      throw new PowerCut('the power is gone');
    run();
  };
  const files: FileOperations = {
    read: (path) => {
      const text = diskAfter(pending).get(path);
      return text === undefined ? null : Buffer.from(text);
    },
    writeAndSync: (path, text) => change(() => pending.push((disk) => disk.set(path, text))),
    rename: (from, to) =>
      change(() =>
        pending.push((disk) => {
          disk.set(to, disk.get(from) ?? 'nothing was there');
          disk.delete(from);
        }),
      ),
    remove: (path) => change(() => pending.push((disk) => disk.delete(path))),
    syncFolder: () =>
      change(() => {
        durable = diskAfter(pending);
        pending = [];
      }),
  };
  return {
    files,
    calls: () => count,
    disks: () =>
      Array.from({ length: pending.length + 1 }, (_, length) =>
        diskAfter(pending.slice(0, length)),
      ),
    now: () => diskAfter(pending),
  };
}
