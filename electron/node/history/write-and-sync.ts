import { closeSync, fdatasyncSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';

/** A large file goes to the disk piece by piece: whoever syncs another file meanwhile never waits for all of it. */
const pieceBytes = 2 * 2 ** 20;

/**
 * A new file, on the disk when this returns. Whatever stood there is removed first: a file whose fsync failed
 * once must not be used again (the kernel drops the error and the data; "fsyncgate", PostgreSQL 2018).
 */
export function writeAndSync(path: string, content: Uint8Array | string): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  rmSync(path, { force: true });
  const file = openSync(path, 'wx', 0o600);
  try {
    for (let written = 0; written < bytes.byteLength;) {
      written += writeSync(file, bytes, written, Math.min(pieceBytes, bytes.byteLength - written));
      if (written < bytes.byteLength) fdatasyncSync(file);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A rename is safe only when its folder is on the disk too; Windows has no such call and needs none. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
