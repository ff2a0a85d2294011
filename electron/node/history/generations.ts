// Two generations of one file, each with its length and SHA-256 beside it:
//
//   history.sqlite           history.sqlite.sha256            the newest
//   history.previous.sqlite  history.previous.sqlite.sha256   the one before
//
// A save writes and syncs `.new` files, moves the newest pair to `previous`, syncs the folder, moves the new pair
// into place and syncs the folder again. Wherever that is cut short, at least one data file is whole and one of
// the checksum files names it: so a data file is good when any of them does, and settling puts that checksum
// beside it again before the next save can overwrite it.

import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { checksumOf } from './checksum.ts';
import { reasonOf } from './database-error.ts';
import { syncFolder, writeAndSync } from './write-and-sync.ts';

const newestName = 'history.sqlite';
const previousName = 'history.previous.sqlite';
const newName = `${newestName}.new`;
const checksumName = (name: string): string => `${name}.sha256`;

/** Where the snapshot came from. */
export interface Origin {
  readonly name: string;
  /** Of its bytes; null in a folder without a snapshot. */
  readonly checksum: string | null;
  /** When it was written, UTC milliseconds. */
  readonly at: number | null;
  /** What is wrong with the newest generation, so that the one before was taken; null when nothing is. */
  readonly damage: string | null;
}

export interface Loaded {
  readonly origin: Origin;
  /** SQLite works in them once it has them; null in a folder without a snapshot. */
  readonly bytes: Uint8Array | null;
}

export type Generation =
  | { readonly state: 'missing' }
  | {
      readonly state: 'good';
      readonly bytes: Uint8Array;
      readonly checksum: string;
      readonly at: number;
    }
  /** To stand behind its name: `does not match its checksum`. */
  | { readonly state: 'bad'; readonly why: string };

export const generationNames = { newest: newestName, previous: previousName } as const;

/** What stands in the folder, as far as length and SHA-256 tell. */
export function readGenerations(folder: string): {
  readonly newest: Generation;
  readonly previous: Generation;
} {
  const checksums = [newestName, previousName, newName].map((name) => readChecksum(folder, name));
  return {
    newest: inspect(folder, newestName, checksums),
    previous: inspect(folder, previousName, checksums),
  };
}

/** The newest good generation. Reads only; the failure is a sentence. */
export function loadGenerations(folder: string): Result<Loaded> {
  const { newest, previous } = readGenerations(folder);
  if (newest.state === 'good') {
    const { bytes, checksum, at } = newest;
    return ok({ bytes, origin: { name: newestName, checksum, at, damage: null } });
  }
  if (previous.state === 'good') {
    const { bytes, checksum, at } = previous;
    const damage = newest.state === 'bad' ? newest.why : null;
    return ok({ bytes, origin: { name: previousName, checksum, at, damage } });
  }
  const damages = [
    ...(newest.state === 'bad' ? [`${newestName} ${newest.why}`] : []),
    ...(previous.state === 'bad' ? [`${previousName} ${previous.why}`] : []),
  ];
  if (damages.length === 0) {
    return ok({
      bytes: null,
      origin: { name: newestName, checksum: null, at: null, damage: null },
    });
  }
  return fail(
    `The history in ${folder} is damaged: ${damages.join(', and ')}. Nothing was changed. ` +
      'Restore a backup, or put a copy of the history files in their place.',
  );
}

/**
 * Makes the folder ready for the next save, after what was loaded from it. Throws what the file system says.
 * @param nowMs UTC milliseconds, for the name under which a damaged file is kept
 * @returns what people should know; null when all was well
 */
export function settleGenerations(folder: string, origin: Origin, nowMs: number): string | null {
  const { name, checksum, damage } = origin;
  if (checksum === null) return null;
  const warning = damage === null ? null : setAside(folder, damage, nowMs);
  if (readChecksum(folder, name) !== checksum) {
    writeAndSync(join(folder, checksumName(name)), checksum);
    syncFolder(folder);
  }
  return warning;
}

/** A name of its own, so that the next save does not move the damaged file over the good one. */
function setAside(folder: string, why: string, nowMs: number): string {
  const aside = `history.damaged-${new Date(nowMs).toISOString().replaceAll(':', '-')}.sqlite`;
  renameSync(join(folder, newestName), join(folder, aside));
  return `${newestName} ${why}; the snapshot before it and the journal were used. The damaged file is kept as ${aside}.`;
}

/** Replaces the newest generation; throws what the file system says, and then leaves no `.new` file. */
export function saveGeneration(folder: string, bytes: Uint8Array): void {
  try {
    writeAndSync(join(folder, newName), bytes);
    writeAndSync(join(folder, checksumName(newName)), checksumOf(bytes));
    if (existsSync(join(folder, newestName))) {
      move(folder, checksumName(newestName), checksumName(previousName));
      move(folder, newestName, previousName);
      // The next rename overwrites a checksum: the one before must be in its new place for good.
      syncFolder(folder);
    }
    move(folder, checksumName(newName), checksumName(newestName));
    move(folder, newName, newestName);
    syncFolder(folder);
  } catch (error) {
    for (const name of [newName, checksumName(newName)]) {
      try {
        rmSync(join(folder, name), { force: true });
      } catch {
        // The first error says more.
      }
    }
    throw error;
  }
}

/** For a generation that must not stay: one in clear text when the history is encrypted. */
export function removePrevious(folder: string): void {
  rmSync(join(folder, previousName), { force: true });
  rmSync(join(folder, checksumName(previousName)), { force: true });
  syncFolder(folder);
}

function move(folder: string, from: string, to: string): void {
  if (existsSync(join(folder, from))) renameSync(join(folder, from), join(folder, to));
}

function readChecksum(folder: string, name: string): string | null {
  try {
    return readFileSync(join(folder, checksumName(name)), 'utf8');
  } catch {
    return null;
  }
}

function inspect(folder: string, name: string, checksums: readonly (string | null)[]): Generation {
  const path = join(folder, name);
  if (!existsSync(path)) return { state: 'missing' };
  try {
    const bytes = readFileSync(path);
    const checksum = checksumOf(bytes);
    if (checksums.includes(checksum)) {
      return { state: 'good', bytes, checksum, at: Math.round(statSync(path).mtimeMs) };
    }
  } catch (error) {
    return { state: 'bad', why: `cannot be read (${reasonOf(error)})` };
  }
  return checksums.every((checksum) => checksum === null)
    ? { state: 'bad', why: 'has no checksum beside it' }
    : { state: 'bad', why: 'does not match its checksum' };
}
