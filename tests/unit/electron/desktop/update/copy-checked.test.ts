import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyChecked } from '../../../../../electron/desktop/update/copy-checked.ts';
import { sha512Of } from '../../../../support/update-server.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ip-beacon-copy-'));
  await writeFile(join(root, 'former'), 'former');
  await writeFile(join(root, 'new'), 'new one');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const copy = (size: number, content: string, from = 'new') =>
  copyChecked({
    from: join(root, from),
    to: join(root, 'former'),
    name: 'the package',
    seal: { size, sha512: sha512Of(content) },
    mode: 0o755,
  });

describe('a file that takes the place of another one', () => {
  it('is there wholly, and may be run', async () => {
    expect(await copy(7, 'new one')).toEqual({ ok: true, value: undefined });
    expect(await readFile(join(root, 'former'), 'utf8')).toBe('new one');
    expect((await stat(join(root, 'former'))).mode & 0o777).toBe(0o755);
  });

  it.each([
    [8, 'new one', 'The file the package has 7 bytes, not 8: it is not whole.'],
    [7, 'another', 'The file the package is not the one that was signed: its SHA-512 differs.'],
  ])('is not there when it is not what it must be (%i, "%s")', async (size, content, error) => {
    expect(await copy(size, content)).toEqual({ ok: false, error });
    expect(await readFile(join(root, 'former'), 'utf8')).toBe('former');
  });

  it('leaves nothing behind', async () => {
    await copy(7, 'new one');
    await copy(7, 'another');
    await copy(7, 'new one', 'missing');
    expect(await readdir(root)).toEqual(['former', 'new']);
  });

  it('says when it is missing', async () => {
    expect(await copy(7, 'new one', 'missing')).toEqual({
      ok: false,
      error: expect.stringMatching(/^The file the package cannot be put in place: ENOENT/),
    });
  });
});
