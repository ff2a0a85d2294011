import { readFileSync, renameSync, rmSync } from 'node:fs';
import { errorCodeOf } from '../../network-error.ts';
import { syncFolder, writeAndSync } from '../write-and-sync.ts';

/** What keeping a small file safely takes. They throw what the file system says. */
export interface FileOperations {
  /** Null when there is no such file. */
  readonly read: (path: string) => Uint8Array | null;
  /** A new file, 0600, on the disk when this returns. */
  readonly writeAndSync: (path: string, text: string) => void;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
  readonly syncFolder: (path: string) => void;
}

export const realFiles: FileOperations = {
  read: (path) => {
    try {
      return readFileSync(path);
    } catch (error) {
      if (errorCodeOf(error) === 'ENOENT') return null;
      throw error;
    }
  },
  writeAndSync,
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
  syncFolder,
};
