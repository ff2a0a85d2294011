// One process a data folder. Node has no lock that the system takes back, so a file names the owner, and a
// lock whose owner is gone is taken over.

import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { errorCodeOf } from '../network-error.ts';
import { reasonOf } from './database-error.ts';
import { isRunning, processMark } from './process-mark.ts';

const lockName = 'ip-beacon.lock';

const ownerSchema = z.object({
  pid: z.number().int().positive(),
  host: z.string(),
  /** Tells the owner from a later process with its number; empty where the system does not. */
  mark: z.string(),
});
type Owner = z.infer<typeof ownerSchema>;

/** Locks of this process, whose number alone would make its own look like one from before a restart. */
const held = new Set<string>();

/** The lock's release, or a sentence that names who has it. */
export function lockFolder(folder: string): Result<() => void> {
  const path = join(folder, lockName);
  const own: Owner = { pid: process.pid, host: hostname(), mark: processMark(process.pid) };
  const text = `${JSON.stringify(own)}\n`;
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (create(path, text)) {
        held.add(path);
        return ok(() => release(path, text));
      }
      const found = readText(path);
      if (found === null) continue;
      const owner = parseOwner(found);
      if (owner === null ? isYoung(path) : isAtWork(owner, path)) {
        return fail(refusal(folder, path, owner));
      }
      takeAway(path, found);
    }
    return fail(refusal(folder, path, null));
  } catch (error) {
    return fail(`The data folder ${folder} cannot be used: ${reasonOf(error)}.`);
  }
}

/** Who has the folder, or had it and is gone; null: nobody. Takes nothing. Throws what the file system says. */
export function lockOwner(
  folder: string,
): { readonly pid: number; readonly host: string; readonly isAtWork: boolean } | null {
  const path = join(folder, lockName);
  const found = readText(path);
  const owner = found === null ? null : parseOwner(found);
  return owner === null
    ? null
    : { pid: owner.pid, host: owner.host, isAtWork: isAtWork(owner, path) };
}

function create(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600, flush: true });
    return true;
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function parseOwner(text: string): Owner | null {
  try {
    return ownerSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** On another host nobody can tell, so that owner counts as at work. */
function isAtWork(owner: Owner, path: string): boolean {
  if (owner.host !== hostname()) return true;
  if (owner.pid === process.pid) return held.has(path);
  const mark = processMark(owner.pid);
  return isRunning(owner.pid) && (mark === '' || owner.mark === '' || mark === owner.mark);
}

/** A lock without a name is one that is being written, or one that a power cut has emptied. */
const isYoung = (path: string): boolean => Date.now() - statSync(path).mtimeMs < 10_000;

/** By renaming: of two processes that find the same stale lock, one takes it and the other one sees so. */
function takeAway(path: string, stale: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return;
    throw error;
  }
  const taken = readFileSync(aside, 'utf8');
  if (taken !== stale) create(path, taken);
  rmSync(aside, { force: true });
}

function release(path: string, text: string): void {
  held.delete(path);
  if (readText(path) === text) rmSync(path, { force: true });
}

const refusal = (folder: string, path: string, owner: Owner | null): string =>
  owner === null
    ? `The data folder ${folder} is just being taken by another process. Try again in 10 seconds, or name another folder with --data-dir.`
    : `The data folder ${folder} is in use by process ${owner.pid} on ${owner.host}. ` +
      `Stop that one, or name another folder with --data-dir. If it runs no more, delete ${path}.`;
