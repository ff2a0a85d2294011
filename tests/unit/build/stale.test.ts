import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isStale } from '../../../build/stale.mjs';

let root = '';

const built = 'dist/main/ip-beacon.js';
const networks = 'dist/insight/networks.bin';
const source = 'electron/core/deep/app.ts';

async function touch(path: string, seconds: number): Promise<void> {
  const full = join(root, path);
  await mkdir(dirname(full), { recursive: true });
  await writeFile(full, '');
  await utimes(full, seconds, seconds);
  // Only what the test touches may be new.
  for (let folder = dirname(full); folder !== root; folder = dirname(folder)) {
    await utimes(folder, seconds, seconds);
  }
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ip-beacon-stale-'));
  await touch(networks, 50);
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('isStale', () => {
  it('is true while nothing is built', async () => {
    await touch(source, 100);
    expect(isStale(root)).toBe(true);
  });

  it('is false when all the build reads is older than what it wrote', async () => {
    await touch(source, 100);
    await touch('package.json', 100);
    await touch(built, 200);
    expect(isStale(root)).toBe(false);
  });

  it.each([source, 'shared/x.ts', 'renderer/x.css', 'build/x.mjs', 'package.json'])(
    'is true when %s is newer',
    async (path) => {
      await touch(built, 200);
      await touch(path, 300);
      expect(isStale(root)).toBe(true);
    },
  );

  it('is true when a file was taken away', async () => {
    await touch(source, 100);
    await touch('electron/core/deep/gone.ts', 100);
    await touch(built, 200);
    await rm(join(root, 'electron/core/deep/gone.ts'));
    expect(isStale(root)).toBe(true);
  });

  it('is true when the data of the networks is missing', async () => {
    await touch(built, 200);
    await rm(join(root, networks));
    expect(isStale(root)).toBe(true);
  });

  it('does not mind the tests and the documentation', async () => {
    await touch(built, 200);
    await touch('tests/x.test.ts', 300);
    await touch('docs/x.md', 300);
    expect(isStale(root)).toBe(false);
  });
});
