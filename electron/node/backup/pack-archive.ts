import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack, type Pack } from 'tar-stream';
import { piecesOf } from './pieces.ts';

export interface Member {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const chunkBytes = 64 * 1024;

/**
 * The members as the bytes of a .tar.gz, in chunks of 64 KiB.
 * @param at their time of change, UTC milliseconds
 * @param onProgress bytes of the members so far
 */
export async function* packArchive(
  members: readonly Member[],
  at: number,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  const archive = pack();
  const gzip = createGzip({ chunkSize: chunkBytes });
  const feeding = feed(archive, members, at, signal, onProgress);
  const packing = pipeline(archive, gzip, { signal });
  // Awaited below; a failure in between must not count as nobody's.
  for (const part of [feeding, packing]) part.catch((error: Error) => gzip.destroy(error));
  yield* gzip as AsyncIterable<Buffer>;
  await Promise.all([feeding, packing]);
}

async function feed(
  archive: Pack,
  members: readonly Member[],
  at: number,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<void> {
  let done = 0;
  const counted = async function* (bytes: Uint8Array) {
    for await (const piece of piecesOf(bytes, signal)) {
      yield piece;
      done += piece.byteLength;
      onProgress(done);
    }
  };
  for (const { name, bytes } of members) {
    const entry = archive.entry({ name, size: bytes.byteLength, mode: 0o600, mtime: new Date(at) });
    await pipeline(Readable.from(counted(bytes)), entry, { signal });
  }
  archive.finalize();
}
