import {
  closeSync,
  constants,
  fdatasyncSync,
  ftruncateSync,
  openSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from './database-error.ts';
import {
  encodeEntries,
  forgetTexts,
  type JournalEntry,
  type SegmentTexts,
} from './journal-codec.ts';
import { segmentName } from './journal-files.ts';
import { encodeFrame, encodeHeader, headerBytes, saltBytes } from './journal-segment.ts';
import type { HistoryKey } from './history-key.ts';
import { syncFolder, writeAndSync } from './write-and-sync.ts';

/** A frame that could not be written. `isLasting`: nothing more may be written into this segment. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
  readonly isLasting: boolean;

  constructor(message: string, isLasting: boolean) {
    super(message);
    this.isLasting = isLasting;
  }
}

/** One segment that is being written. */
export interface JournalWriter {
  /** Returns when the entries are on the disk, in one frame; throws a JournalError. */
  readonly append: (entries: readonly JournalEntry[]) => void;
  /** Of the last frame; before the first one, that of the segment's forerunner. */
  readonly sequence: () => number;
  readonly bytes: () => number;
  readonly close: () => void;
}

export interface JournalWriterParts {
  readonly folder: string;
  readonly firstSequence: number;
  /** Seals the frames; null: they are clear. */
  readonly key: HistoryKey | null;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly reserveBytes: number;
}

/**
 * So much is written ahead as zeros: a frame that only replaces bytes is synced without the file system's own journal,
 * and does not wait for the large files that others write.
 */
export const defaultReserveBytes = 2 ** 20;
/** When that is used up, a little more each time: the one who writes waits for it. */
const furtherReserveBytes = 65_536;
/** Written at once, the zeros would be one large folio, all of which each sync writes again (Linux, ext4). */
const pageBytes = 4_096;
const zeros = Buffer.alloc(pageBytes);

/** A new segment, on the disk with its name when this returns; throws what the file system says. */
export function createJournalWriter(parts: JournalWriterParts): JournalWriter {
  const { folder, firstSequence, key, reserveBytes } = parts;
  const salt = parts.randomBytes(saltBytes);
  const path = join(folder, segmentName(firstSequence));
  const header = encodeHeader({ firstSequence, salt, isSealed: key !== null });
  const { file, bytes } = createFile(folder, path, header, reserveBytes);
  let reserved = bytes;
  const cipher = key?.frameCipher(salt) ?? null;
  const texts: SegmentTexts = new Map();
  let length = headerBytes;
  let sequence = firstSequence - 1;

  const put = (bytes: Uint8Array): void => {
    writeAt(file, bytes, length);
    reserved = Math.max(reserved, length + bytes.byteLength);
  };
  /** What stands there half is taken away. */
  const takeBack = (error: unknown): void => {
    try {
      ftruncateSync(file, length);
      reserved = length;
    } catch (second) {
      throw new JournalError(`${reasonOf(error)}, then ${reasonOf(second)}`, true);
    }
  };

  const write = (frame: Uint8Array): void => {
    try {
      put(frame);
      if (length + frame.byteLength === reserved)
        reserved = reserve(file, reserved, Math.min(reserveBytes, furtherReserveBytes));
    } catch (error) {
      // A disk without room for what is to come may have room for what is.
      takeBack(error);
      try {
        put(frame);
      } catch (second) {
        takeBack(second);
        throw new JournalError(reasonOf(second), false);
      }
    }
    try {
      fdatasyncSync(file);
    } catch (error) {
      // The kernel may have dropped the data and says so only once: a second try would succeed and mean nothing.
      throw new JournalError(reasonOf(error), true);
    }
  };

  return {
    append: (entries) => {
      const textsBefore = texts.size;
      const plain = encodeEntries(entries, texts);
      const payload = cipher === null ? plain : cipher.seal(sequence + 1, plain);
      const frame = encodeFrame(salt, sequence + 1, payload);
      try {
        write(frame);
      } catch (error) {
        forgetTexts(texts, textsBefore);
        throw error;
      }
      length += frame.byteLength;
      sequence += 1;
    },
    sequence: () => sequence,
    bytes: () => length,
    close: () => {
      try {
        ftruncateSync(file, length);
      } catch {
        // Zeros at the end are no damage.
      }
      closeSync(file);
    },
  };
}

/** With its room, if the disk has that. */
function createFile(
  folder: string,
  path: string,
  header: Uint8Array,
  reserveBytes: number,
): { readonly file: number; readonly bytes: number } {
  let file: number | null = null;
  try {
    writeAndSync(path, header);
    syncFolder(folder);
    file = openSync(path, constants.O_WRONLY);
    const bytes = reserveIfRoom(file, header.byteLength, reserveBytes);
    fdatasyncSync(file);
    return { file, bytes };
  } catch (error) {
    if (file !== null) closeSync(file);
    rmSync(path, { force: true });
    throw error;
  }
}

function reserveIfRoom(file: number, from: number, reserveBytes: number): number {
  try {
    return reserve(file, from, reserveBytes);
  } catch {
    ftruncateSync(file, from);
    return from;
  }
}

/** @returns how far there is room now */
function reserve(file: number, from: number, reserveBytes: number): number {
  const end = from + reserveBytes;
  for (let at = from; at < end;) {
    const pageEnd = Math.min(end, (Math.floor(at / pageBytes) + 1) * pageBytes);
    writeAt(file, zeros.subarray(0, pageEnd - at), at);
    at = pageEnd;
  }
  return end;
}

function writeAt(file: number, bytes: Uint8Array, position: number): void {
  for (let written = 0; written < bytes.byteLength;) {
    written += writeSync(file, bytes, written, bytes.byteLength - written, position + written);
  }
}
