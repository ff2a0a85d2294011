import { lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFiles } from '../../electron/node/files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ip-beacon-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

const files = createFiles();
const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

describe('createFiles', () => {
  it('reads nothing where there is no file, and throws for what is no file', async () => {
    expect(await files.read(join(folder, 'none'))).toBeNull();
    await expect(files.read(folder)).rejects.toThrow('EISDIR');
  });

  it('writes for its owner alone, in folders for its owner alone, and leaves nothing else behind', async () => {
    const path = join(folder, 'new', 'config.yaml');
    await files.writeAtomically(path, 'a: 1\n');
    await files.writeAtomically(path, 'a: 2\n');
    expect(await files.read(path)).toBe('a: 2\n');
    expect([await modeOf(path), await modeOf(join(folder, 'new'))]).toEqual(['600', '700']);
    expect(await readdir(join(folder, 'new'))).toEqual(['config.yaml']);
  });

  it('writes through a link instead of over it', async () => {
    await writeFile(join(folder, 'real.yaml'), 'old');
    await symlink(join(folder, 'real.yaml'), join(folder, 'config.yaml'));
    await files.writeAtomically(join(folder, 'config.yaml'), 'new');
    expect((await lstat(join(folder, 'config.yaml'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, 'real.yaml'), 'utf8')).toBe('new');
  });

  it('keeps the old file and no other when the new one cannot be put in its place', async () => {
    await expect(files.writeAtomically(folder, 'x')).rejects.toThrow(/EISDIR|EPERM|ENOTEMPTY/);
    expect(await readdir(folder)).toEqual([]);
  });
});
