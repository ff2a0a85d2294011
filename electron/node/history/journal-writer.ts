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

/** A new segment, on the disk with its name when this returns; throws what the file system says. */
export function createJournalWriter(
  folder: string,
  firstSequence: number,
  key: HistoryKey | null,
  randomBytes: (count: number) => Uint8Array,
): JournalWriter {
  const salt = randomBytes(saltBytes);
  const path = join(folder, segmentName(firstSequence));
  try {
    writeAndSync(path, encodeHeader({ firstSequence, salt, isSealed: key !== null }));
    syncFolder(folder);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
  const cipher = key?.frameCipher(salt) ?? null;
  const file = openSync(path, constants.O_WRONLY);
  const texts: SegmentTexts = new Map();
  let length = headerBytes;
  let sequence = firstSequence - 1;

  const write = (frame: Uint8Array): void => {
    try {
      for (let written = 0; written < frame.byteLength;) {
        written += writeSync(file, frame, written, frame.byteLength - written, length + written);
      }
    } catch (error) {
      // A full disk: what stands there half is taken away, and the next write may succeed.
      try {
        ftruncateSync(file, length);
      } catch (second) {
        throw new JournalError(`${reasonOf(error)}, then ${reasonOf(second)}`, true);
      }
      throw new JournalError(reasonOf(error), false);
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
    close: () => closeSync(file),
  };
}
