// Two generations of one file, each with its length and SHA-256 beside it:
//
//   history.sqlite           history.sqlite.sha256            the newest
//   history.previous.sqlite  history.previous.sqlite.sha256   the one before
//
// A save writes and syncs `.new` files, moves the newest pair to `previous`, syncs the folder, moves the new pair
// into place and syncs the folder again. Wherever that is cut short, at least one data file is whole and one of
// the checksum files names it: so a data file is good when any of them does, and loading puts that checksum
// beside it again before the next save can overwrite it.

import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { checksumOf } from './checksum.ts';
import { reasonOf } from './database-error.ts';
import { syncFolder, writeAndSync } from './write-and-sync.ts';

const newestName = 'history.sqlite';
const previousName = 'history.previous.sqlite';
const newName = `${newestName}.new`;
const checksumName = (name: string): string => `${name}.sha256`;

export interface Loaded {
  /** Null in a folder without a history. */
  readonly bytes: Uint8Array | null;
  /** What people should know about how it was loaded; null when all was well. */
  readonly warning: string | null;
}

type Generation =
  | { readonly state: 'missing' }
  | { readonly state: 'good'; readonly bytes: Uint8Array }
  | { readonly state: 'bad'; readonly why: string };

/**
 * The newest good generation. A bad one is kept aside under a name of its own, so that the next save does not
 * move it over the good one. The failure is a sentence; then no history file was touched.
 * @param nowMs UTC milliseconds, for that name
 */
export function loadGenerations(folder: string, nowMs: number): Result<Loaded> {
  const checksums = [newestName, previousName, newName].map((name) => readChecksum(folder, name));
  const newest = inspect(folder, newestName, checksums);
  const previous = inspect(folder, previousName, checksums);
  try {
    if (newest.state === 'good') return ok(take(folder, newestName, newest.bytes, null));
    if (previous.state === 'good') {
      const warning = newest.state === 'bad' ? setAside(folder, newest.why, nowMs) : null;
      return ok(take(folder, previousName, previous.bytes, warning));
    }
  } catch (error) {
    return fail(`The history in ${folder} cannot be opened for writing: ${reasonOf(error)}.`);
  }
  const damages = [
    ...(newest.state === 'bad' ? [`${newestName} ${newest.why}`] : []),
    ...(previous.state === 'bad' ? [`${previousName} ${previous.why}`] : []),
  ];
  if (damages.length === 0) return ok({ bytes: null, warning: null });
  return fail(
    `The history in ${folder} is damaged: ${damages.join(', and ')}. Nothing was changed. ` +
      'Put a backup of the history files in their place, or move them away to begin a new history.',
  );
}

function take(folder: string, name: string, bytes: Uint8Array, warning: string | null): Loaded {
  const checksum = checksumOf(bytes);
  if (readChecksum(folder, name) !== checksum) {
    writeAndSync(join(folder, checksumName(name)), checksum);
    syncFolder(folder);
  }
  return { bytes, warning };
}

function setAside(folder: string, why: string, nowMs: number): string {
  const aside = `history.damaged-${new Date(nowMs).toISOString().replaceAll(':', '-')}.sqlite`;
  renameSync(join(folder, newestName), join(folder, aside));
  return `${newestName} ${why}; the history saved before it is used. The damaged file is kept as ${aside}.`;
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
  if (!existsSync(join(folder, name))) return { state: 'missing' };
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(folder, name));
  } catch (error) {
    return { state: 'bad', why: `cannot be read (${reasonOf(error)})` };
  }
  if (checksums.includes(checksumOf(bytes))) return { state: 'good', bytes };
  return checksums.every((checksum) => checksum === null)
    ? { state: 'bad', why: 'has no checksum beside it' }
    : { state: 'bad', why: 'does not match its checksum' };
}
