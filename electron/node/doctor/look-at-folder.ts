import { constants, type Stats } from 'node:fs';
import { access, lstat, readdir, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EntryFacts, FolderFacts } from '../../../shared/domain/machine-facts.ts';
import { errorCodeOf } from '../network-error.ts';

/** Changes nothing: whether it can be written is asked of the system, not tried. */
export async function lookAtFolder(path: string): Promise<FolderFacts> {
  return { path, state: await stateOf(path), freeBytes: await freeBytesAt(path) };
}

async function stateOf(path: string): Promise<FolderFacts['state']> {
  try {
    if (!(await stat(path)).isDirectory()) return 'not-a-folder';
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === 'ENOENT') return 'missing';
    return code === 'ENOTDIR' ? 'not-a-folder' : 'unreadable';
  }
  const may = (mode: number): Promise<boolean> =>
    access(path, mode).then(
      () => true,
      () => false,
    );
  if (!(await may(constants.R_OK | constants.X_OK))) return 'unreadable';
  return (await may(constants.W_OK)) ? 'writable' : 'read-only';
}

/** Of the nearest folder that is there. */
async function freeBytesAt(path: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  } catch {
    const above = dirname(path);
    return above === path ? null : freeBytesAt(above);
  }
}

/** Each of the paths that is there; of a folder, what is in it too, one level deep. */
export async function listEntries(paths: readonly string[]): Promise<readonly EntryFacts[]> {
  const listed = await Promise.all(
    paths.map(async (path) => {
      const names = await readdir(path).catch((): string[] => []);
      return [path, ...names.map((name) => join(path, name))];
    }),
  );
  const entries = await Promise.all([...new Set(listed.flat())].map(lookAtEntry));
  return entries.filter((entry) => entry !== null);
}

async function lookAtEntry(path: string): Promise<EntryFacts | null> {
  const found = await lstat(path).catch(() => null);
  // A link has no rights of its own.
  if (found === null || found.isSymbolicLink()) return null;
  return {
    path,
    isFolder: found.isDirectory(),
    mode: modeOf(found),
    modifiedAt: Math.round(found.mtimeMs),
  };
}

/** Windows has rights of another kind; what Node says there means nothing. */
const modeOf = ({ mode }: Stats): number | null =>
  process.platform === 'win32' ? null : mode & 0o777;
