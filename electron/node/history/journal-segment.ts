// One file of the journal.
//
//   segment = header, frame*                       all numbers little endian
//   header  = "IP-BEACON-JRNL\n\0"  16 bytes
//             version u16 (1), flags u16 (1: sealed), sequence of the first frame u64, salt 16 bytes, CRC-32 u32
//   frame   = "FRAM", CRC-32 u32, length of the payload u32 (never 0), sequence u64, payload
//
// The CRC-32 of a frame runs over the segment's salt, then all that stands behind it in the frame: a frame of
// another file, or one that stands inside a stored blob, is none. Of nothing it would be 0, and a tail of zeros
// a row of valid frames; hence no frame is empty. A payload is what journal-codec.ts says, sealed where the flag says so.
//
// One frame is one fsync: what a power cut can tear is the last frame alone, and a good frame behind a bad one is damage.

import { crc32 } from 'node:zlib';

const magic = Buffer.from('IP-BEACON-JRNL\n\0');
const frameMagic = Buffer.from('FRAM');
const frameMagicNumber = frameMagic.readUInt32LE();
const version = 1;
export const headerBytes = 48;
const frameHeaderBytes = 20;
/** Of the parts of a frame, from its beginning. */
const [checkAt, lengthAt, sequenceAt] = [4, 8, 12] as const;
export const saltBytes = 16;

export interface SegmentHeader {
  readonly firstSequence: number;
  readonly salt: Uint8Array;
  readonly isSealed: boolean;
}

export function encodeHeader({ firstSequence, salt, isSealed }: SegmentHeader): Buffer {
  const bytes = Buffer.alloc(headerBytes);
  magic.copy(bytes);
  bytes.writeUInt16LE(version, 16);
  bytes.writeUInt16LE(isSealed ? 1 : 0, 18);
  bytes.writeBigUInt64LE(BigInt(firstSequence), 20);
  bytes.set(salt, 28);
  bytes.writeUInt32LE(crc32(bytes.subarray(0, headerBytes - 4)), headerBytes - 4);
  return bytes;
}

export function encodeFrame(salt: Uint8Array, sequence: number, payload: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe(frameHeaderBytes + payload.byteLength);
  frameMagic.copy(bytes);
  bytes.writeUInt32LE(payload.byteLength, lengthAt);
  bytes.writeBigUInt64LE(BigInt(sequence), sequenceAt);
  bytes.set(payload, frameHeaderBytes);
  bytes.writeUInt32LE(crc32(bytes.subarray(lengthAt), crc32(salt)), checkAt);
  return bytes;
}

export interface Frame {
  readonly sequence: number;
  readonly payload: Uint8Array;
}

/**
 * How a segment ends:
 * - `clean`: with its last frame, behind which there may be zeros
 * - `torn`: in something unfinished, as a power cut leaves it; nothing whole stands behind
 * - `damaged`: the frame at `goodBytes` is not right although more stands behind it
 * - `newer`: a later version of the program has written it
 */
export type SegmentEnd = 'clean' | 'torn' | 'damaged' | 'newer';

export interface SegmentScan {
  /** Null when not even the header can be read. */
  readonly header: SegmentHeader | null;
  readonly frames: readonly Frame[];
  /** Up to here it is right. */
  readonly goodBytes: number;
  readonly end: SegmentEnd;
}

/** Reads the bytes of a whole segment. */
export function scanSegment(bytes: Uint8Array): SegmentScan {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = readHeader(buffer);
  if (header === null || header === 'newer') {
    // A header is written alone and before anything else: what has more is no unfinished one.
    const end = header ?? (buffer.length <= headerBytes ? 'torn' : 'damaged');
    return { header: null, frames: [], goodBytes: 0, end };
  }
  const frames: Frame[] = [];
  const seed = crc32(header.salt);
  let at = headerBytes;
  let next = header.firstSequence;
  for (; at < buffer.length; next += 1) {
    const frame = readFrame(seed, buffer, at);
    if (frame === null || frame.sequence !== next) break;
    frames.push(frame);
    at += frameHeaderBytes + frame.payload.byteLength;
  }
  return { header, frames, goodBytes: at, end: endOf(seed, buffer, at) };
}

function endOf(seed: number, buffer: Buffer, goodBytes: number): SegmentEnd {
  if (buffer.subarray(goodBytes).every((byte) => byte === 0)) return 'clean';
  for (
    let at = buffer.indexOf(frameMagic, goodBytes);
    at !== -1;
    at = buffer.indexOf(frameMagic, at + 1)
  ) {
    if (readFrame(seed, buffer, at) !== null) return 'damaged';
  }
  return 'torn';
}

function readHeader(buffer: Buffer): SegmentHeader | 'newer' | null {
  if (buffer.length < headerBytes || !buffer.subarray(0, magic.length).equals(magic)) return null;
  const body = buffer.subarray(0, headerBytes - 4);
  if (buffer.readUInt32LE(headerBytes - 4) !== crc32(body)) return null;
  if (buffer.readUInt16LE(16) > version) return 'newer';
  return {
    isSealed: buffer.readUInt16LE(18) === 1,
    firstSequence: Number(buffer.readBigUInt64LE(20)),
    salt: new Uint8Array(buffer.subarray(28, 28 + saltBytes)),
  };
}

/** @param seed CRC-32 of the segment's salt */
function readFrame(seed: number, buffer: Buffer, at: number): Frame | null {
  if (buffer.length - at < frameHeaderBytes || buffer.readUInt32LE(at) !== frameMagicNumber) {
    return null;
  }
  const length = buffer.readUInt32LE(at + lengthAt);
  const start = at + frameHeaderBytes;
  if (length === 0 || length > buffer.length - start) return null;
  const checked = buffer.subarray(at + lengthAt, start + length);
  if (buffer.readUInt32LE(at + checkAt) !== crc32(checked, seed)) return null;
  const high = buffer.readUInt32LE(at + sequenceAt + 4);
  return {
    sequence: high * 2 ** 32 + buffer.readUInt32LE(at + sequenceAt),
    payload: buffer.subarray(start, start + length),
  };
}

/** Null when the header cannot be read. @param bytes the segment, or its beginning */
export function segmentForm(bytes: Uint8Array): 'clear' | 'sealed' | null {
  const header = readHeader(Buffer.from(bytes));
  if (header === null || header === 'newer') return null;
  return header.isSealed ? 'sealed' : 'clear';
}
