import { mkdirSync, readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { reasonOf } from '../history/database-error.ts';
import { type DataKey } from '../history/sealing/data-key.ts';
import { writeKeyStore } from '../history/sealing/key-store.ts';

/**
 * Makes the folder that a history is saved into, with its key: what is sealed there must open. The failure is a
 * sentence; a folder with something in it is never touched.
 */
export function prepareNewFolder(from: string, to: string, key: DataKey | null): Result<string> {
  const path = resolve(to);
  const way = relative(resolve(from), path);
  if (way === '' || !(way.startsWith('..') || resolve(way) === way)) {
    return fail(`${path} is the damaged history's own folder, or inside it. Name another one.`);
  }
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    if (readdirSync(path).length > 0) return fail(`${path} is not empty. Name a new folder.`);
  } catch (error) {
    return fail(`The folder ${path} cannot be made: ${reasonOf(error)}.`);
  }
  if (key === null) return ok(path);
  const written = writeKeyStore(path, key.wrapped);
  return written.ok ? ok(path) : written;
}
