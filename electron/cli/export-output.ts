import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { syncFolder } from '../node/files.ts';
import type { Terminal } from './host.ts';

/** Where an export goes. Every call throws what the file system says. */
export interface ExportOutput {
  write(text: string): Promise<void>;
  /** Puts the file in its place. */
  finish(): Promise<void>;
  /** Leaves nothing behind; what stood there before stays. */
  abandon(): Promise<void>;
}

/** @param path null: the standard output */
export async function openExportOutput(
  path: string | undefined,
  terminal: Terminal,
): Promise<ExportOutput> {
  if (path === undefined) {
    return { write: terminal.write, finish: async () => {}, abandon: async () => {} };
  }
  const target = resolve(path);
  const temporary = `${target}.${randomBytes(4).toString('hex')}.part`;
  const file: FileHandle = await open(temporary, 'wx', 0o600);
  return {
    write: async (text) => void (await file.write(text)),
    finish: async () => {
      await file.sync();
      await file.close();
      await rename(temporary, target);
      await syncFolder(dirname(target));
    },
    abandon: async () => {
      // Closed already when only the rename failed.
      await file.close().catch(() => {});
      await rm(temporary, { force: true });
    },
  };
}
