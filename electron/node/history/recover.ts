// From the files of a history to the engine in memory: the newest good snapshot, then the journal behind it.
// Reads only; what has to be mended in the folder is settle.ts's.

import { fail, ok, type Result } from '../../../shared/result.ts';
import { reasonOf } from './database-error.ts';
import { loadGenerations, type Origin } from './generations.ts';
import type { FrameCipher, HistoryKey } from './history-key.ts';
import { decodeEntries, type JournalEntry } from './journal-codec.ts';
import { listSegments, readSegment, type SegmentFile } from './journal-files.ts';
import { type Frame, scanSegment } from './journal-segment.ts';
import { isSealed } from './sealing/sealed-bytes.ts';
import type { SqlEngine } from './sql-engine.ts';

export interface RecoverOptions {
  readonly folder: string;
  /** Makes an engine of a file's bytes, or a new one of null; throws what SQLite says. */
  readonly createEngine: (bytes: Uint8Array | null) => SqlEngine;
  /** Opens what is sealed. */
  readonly key: HistoryKey | null;
  /** Later frames are left out; without: none is. */
  readonly until?: number;
}

export interface TornTail {
  readonly segment: SegmentFile;
  /** From here on it is unfinished. */
  readonly goodBytes: number;
}

export interface Recovered {
  readonly engine: SqlEngine;
  /** Of the last frame that is in it. */
  readonly sequence: number;
  /** Of the snapshot. */
  readonly snapshotSequence: number;
  readonly origin: Origin;
  readonly segments: readonly SegmentFile[];
  readonly torn: TornTail | null;
}

interface Replayed {
  readonly sequence: number;
  readonly torn: TornTail | null;
}

/** The failure is a sentence; then the folder is as it was. */
export function recover(options: RecoverOptions): Result<Recovered> {
  const { folder, key } = options;
  const loaded = loadGenerations(folder);
  if (!loaded.ok) return loaded;
  const opened = unlock(folder, loaded.value.bytes, key);
  if (!opened.ok) return opened;
  let engine: SqlEngine;
  try {
    engine = options.createEngine(opened.value);
  } catch (error) {
    return fail(`The history in ${folder} cannot be opened: ${reasonOf(error)}.`);
  }
  const segments = listSegments(folder);
  const snapshotSequence = engine.position();
  const replayed = replayAll(options, engine, snapshotSequence, segments);
  if (!replayed.ok) {
    engine.close();
    return replayed;
  }
  return ok({ ...replayed.value, engine, snapshotSequence, origin: loaded.value.origin, segments });
}

/** The bytes of an SQLite file, as they are or unsealed. */
export function unlock(
  folder: string,
  bytes: Uint8Array | null,
  key: HistoryKey | null,
): Result<Uint8Array | null> {
  if (bytes === null || !isSealed(bytes)) return ok(bytes);
  return key === null ? fail(lockedSentence(folder)) : key.unseal(bytes);
}

function replayAll(
  { folder, key, until = Number.MAX_SAFE_INTEGER }: RecoverOptions,
  engine: SqlEngine,
  from: number,
  all: readonly SegmentFile[],
): Result<Replayed> {
  const segments = all.filter(({ firstSequence }) => firstSequence <= until);
  let sequence = from;
  let torn: TornTail | null = null;
  engine.begin();
  const refuse = (name: string, why: string): Result<never> => {
    engine.rollback();
    return fail(damageSentence(folder, name, why));
  };
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1];
    // What a snapshot contains wholly is kept for the snapshot before it, and need not be right now.
    if (next !== undefined && next.firstSequence <= sequence + 1) continue;
    const { header, frames, goodBytes, end } = scanSegment(readSegment(folder, segment));
    if (end === 'newer') return fail(newerSentence(folder));
    if (end === 'damaged' || (end === 'torn' && next !== undefined)) {
      return refuse(segment.name, `it is not right from byte ${goodBytes} on`);
    }
    if (end === 'torn') torn = { segment, goodBytes };
    if (header === null) continue;
    if (segment.firstSequence !== header.firstSequence) {
      return refuse(segment.name, 'its name and its header differ');
    }
    if (frames.length > 0 && header.firstSequence > sequence + 1) {
      return refuse(
        segment.name,
        `the entries ${sequence + 1} to ${header.firstSequence - 1} before it are missing`,
      );
    }
    if (header.isSealed && key === null) {
      return fail(lockedSentence(folder));
    }
    const cipher = header.isSealed ? (key?.frameCipher(header.salt) ?? null) : null;
    const texts: string[] = [];
    for (const frame of frames) {
      try {
        const entries = entriesOf(frame, cipher, texts);
        if (frame.sequence <= sequence) continue;
        for (const entry of entries) engine.replay(entry);
        ({ sequence } = frame);
      } catch (error) {
        if (error instanceof WrongKeyError) {
          engine.rollback();
          return fail(otherKeySentence(folder));
        }
        return refuse(
          segment.name,
          `entry ${frame.sequence} cannot be done again (${reasonOf(error)})`,
        );
      }
    }
  }
  engine.commit();
  return ok({ sequence, torn });
}

/** The frame is as it was written, but this key does not open it. */
export class WrongKeyError extends Error {
  override readonly name = 'WrongKeyError';
}

/** What a frame of the journal says; throws a RangeError when it is not right, or a WrongKeyError. */
export function entriesOf(
  { sequence, payload }: Frame,
  cipher: FrameCipher | null,
  texts: string[],
): readonly JournalEntry[] {
  const plain = cipher === null ? payload : cipher.open(sequence, payload);
  if (plain === null) throw new WrongKeyError('the key does not open it');
  return decodeEntries(plain, texts);
}

const lockedSentence = (folder: string): string =>
  `The history in ${folder} is encrypted, and its key is not here.`;

const otherKeySentence = (folder: string): string =>
  `The journal of the history in ${folder} is encrypted with another key than the one in history.key. ` +
  'Put back the history.key that belongs to it; it is beside the history in any copy of the data folder.';

const damageSentence = (folder: string, name: string, why: string): string =>
  `The history in ${folder} is damaged: ${name}: ${why}. Nothing was changed. ` +
  'Restore a backup, or save what can be saved into a new folder: ip-beacon doctor --repair <new folder>.';

const newerSentence = (folder: string): string =>
  `The history in ${folder} was written by a newer IP Beacon: install that one again, or name another folder with --data-dir.`;
