import { existsSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { syncFolder, writeAndSync } from '../history/write-and-sync.ts';

/** What putting a restore in place does to the disk. They throw what the file system says. */
export interface RestoreOperations {
  readonly exists: (path: string) => boolean;
  readonly list: (folder: string) => readonly string[];
  readonly read: (path: string) => Uint8Array;
  /** Where a link leads to; the path itself when it is none, or nothing is there. */
  readonly target: (path: string) => string;
  /** A new file, 0600, on the disk when this returns. */
  readonly writeAndSync: (path: string, bytes: Uint8Array) => void;
  readonly rename: (from: string, to: string) => void;
  /** A file or a whole folder; nothing there is fine. */
  readonly remove: (path: string) => void;
  readonly syncFolder: (path: string) => void;
}

export const realRestoreOperations: RestoreOperations = {
  exists: existsSync,
  list: (folder) => readdirSync(folder),
  read: (path) => readFileSync(path),
  target: (path) => (existsSync(path) ? realpathSync(path) : path),
  writeAndSync,
  rename: renameSync,
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  syncFolder,
};
