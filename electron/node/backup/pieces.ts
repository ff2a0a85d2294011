// Large byte arrays are worked on piece by piece, so that the thread is free in between.

import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';

/** 64 KiB: hashing or copying it takes a fraction of a millisecond. */
const pieceBytes = 64 * 1024;

/** The bytes in order; the thread is free after each piece. Throws the signal's reason when it aborts. */
export async function* piecesOf(
  bytes: Uint8Array,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (let offset = 0; offset < bytes.byteLength; offset += pieceBytes) {
    signal?.throwIfAborted();
    yield bytes.subarray(offset, offset + pieceBytes);
    await setImmediate();
  }
}

/** SHA-256 in hexadecimal. */
export async function sha256InPieces(bytes: Uint8Array, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of piecesOf(bytes, signal)) hash.update(piece);
  return hash.digest('hex');
}

/** One array out of many, each small. */
export async function gather(chunks: readonly Uint8Array[]): Promise<Uint8Array> {
  const all = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let offset = 0;
  let sinceRest = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.byteLength;
    sinceRest += chunk.byteLength;
    if (sinceRest < pieceBytes) continue;
    sinceRest = 0;
    await setImmediate();
  }
  return all;
}

/** In memory that other threads read where it is: handing it to one copies nothing. */
export async function shareInPieces(bytes: Uint8Array): Promise<Uint8Array> {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.byteLength));
  let offset = 0;
  for await (const piece of piecesOf(bytes)) {
    shared.set(piece, offset);
    offset += piece.byteLength;
  }
  return shared;
}
