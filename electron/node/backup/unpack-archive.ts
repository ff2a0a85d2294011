// Unpacks what somebody calls a backup: nothing in it is believed, and nothing of it touches the disk.

import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Extract, extract } from 'tar-stream';
import { quote } from '../../../shared/domain/quote.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { piecesOf } from './pieces.ts';

export type Unpacked = ReadonlyMap<string, Uint8Array>;

/** SQLite files shrink to a third; deflate's own limit, which a bomb comes near, is 1 to 1032 (RFC 1951). */
const largestRatio = 200;
/** A young history is mostly empty pages. */
const alwaysFineBytes = 64 * 1024 * 1024;

/**
 * Every member of a .tar.gz, by name. The failure is a clause: "it ...".
 * @param largestBytes by the names that are known: others are refused
 */
export async function unpackArchive(
  bytes: Uint8Array,
  largestBytes: ReadonlyMap<string, number>,
  signal?: AbortSignal,
): Promise<Result<Unpacked>> {
  const members = new Map<string, Uint8Array>();
  const limit = alwaysFineBytes + largestRatio * bytes.byteLength;
  const archive = extract();
  const reading = readMembers(archive, largestBytes, limit, members);
  const unpacking = pipeline(
    Readable.from(piecesOf(bytes, signal)),
    createGunzip({ chunkSize: 64 * 1024 }),
    atMost(limit),
    archive,
  );
  const [read, unpacked] = await Promise.allSettled([reading, unpacking]);
  signal?.throwIfAborted();
  // What was refused says more than the broken stream behind it.
  for (const { reason } of [read, unpacked].filter((end) => end.status === 'rejected')) {
    if (reason instanceof Refusal) return fail(reason.message);
  }
  const broken = [unpacked, read].find((end) => end.status === 'rejected');
  if (broken === undefined) return ok(members);
  const why = broken.reason instanceof Error ? broken.reason.message : String(broken.reason);
  return fail(`it is damaged, cut short or no backup at all (${quote(why, 80)})`);
}

class Refusal extends Error {}

async function readMembers(
  archive: Extract,
  largestBytes: ReadonlyMap<string, number>,
  limit: number,
  members: Map<string, Uint8Array>,
): Promise<void> {
  for await (const entry of archive) {
    const { name, type, size } = entry.header;
    const largest = largestBytes.get(name);
    if (largest === undefined || type !== 'file') {
      throw new Refusal(`it holds ${quote(name, 80)}, which belongs in no backup`);
    }
    if (members.has(name)) throw new Refusal(`it holds ${name} twice`);
    if (size > Math.min(largest, limit)) throw new Refusal(`its ${name} is too large`);
    members.set(name, await readMember(entry as AsyncIterable<Uint8Array>, size));
  }
}

/** Shared memory: another thread can read it where it is, without a copy that would hold this one up. */
async function readMember(entry: AsyncIterable<Uint8Array>, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(new SharedArrayBuffer(size));
  let offset = 0;
  for await (const chunk of entry) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

function atMost(limit: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      seen += chunk.byteLength;
      if (seen > limit) callback(new Refusal('it would unpack to far more than a history can be'));
      else callback(null, chunk);
    },
  });
}
