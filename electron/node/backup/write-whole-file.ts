import { open } from 'node:fs/promises';

/** A file that did not exist before, mode 0600. */
export type OpenNewFile = (path: string) => Promise<{
  write(bytes: Uint8Array): Promise<{ readonly bytesWritten: number }>;
  sync(): Promise<void>;
  close(): Promise<void>;
}>;

export const openNewFile: OpenNewFile = (path) => open(path, 'wx', 0o600);

/** On the disk when this returns. Throws what the file system says; what is there then is the caller's to remove. */
export async function writeWholeFile(
  path: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  openFile: OpenNewFile = openNewFile,
): Promise<void> {
  const file = await openFile(path);
  try {
    for await (const chunk of chunks) {
      for (let written = 0; written < chunk.byteLength;) {
        written += (await file.write(chunk.subarray(written))).bytesWritten;
      }
    }
    await file.sync();
  } finally {
    await file.close();
  }
}
