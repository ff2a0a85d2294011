import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signUpdate } from '../../../build/sign-update.mjs';
import { openManifest } from '../../../electron/desktop/update/manifest.ts';
import { makeUpdateKeys } from '../../support/update-keys.ts';
import { sha512Of } from '../../support/update-server.ts';

const [old, next] = [makeUpdateKeys(), makeUpdateKeys()];
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ip-beacon-sign-'));
  for (const name of ['b-setup.exe', 'a.AppImage', 'CHANGELOG.md', 'a.deb', 'latest-linux.yml']) {
    await writeFile(join(folder, name), name);
  }
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const release = { version: '1.2.0', channel: 'stable', keys: old.privateKey };

describe('signing a release', () => {
  it('writes what the program believes: packages that replace themselves, and the changelog', async () => {
    const { file } = signUpdate({ ...release, folder });
    expect(openManifest(await readFile(file, 'utf8'), [old.publicKey])).toEqual({
      ok: true,
      value: {
        version: '1.2.0',
        channel: 'stable',
        files: ['CHANGELOG.md', 'a.AppImage', 'b-setup.exe'].map((name) => ({
          name,
          size: name.length,
          sha512: sha512Of(name),
        })),
      },
    });
  });

  it('signs with the old and the new key while they are changed', async () => {
    const keys = `${old.privateKey}\n${next.privateKey}`;
    const { file, publicKeys } = signUpdate({ ...release, folder, keys });
    const text = await readFile(file, 'utf8');
    expect(publicKeys).toEqual([old.publicKey, next.publicKey]);
    expect(publicKeys.map((key) => openManifest(text, [key]).ok)).toEqual([true, true]);
  });

  it.each([
    [{ version: 'v1.2.0' }, 'v1.2.0 is no version, such as 1.2.3 or 1.3.0-beta.1.'],
    [{ channel: 'nightly' }, 'nightly is no channel: it is stable or beta.'],
    [
      { version: '1.2.0-beta.1' },
      '1.2.0-beta.1 is an early version: it does not go to the channel stable.',
    ],
    [{ keys: '' }, 'IP_BEACON_UPDATE_KEYS holds no private key (PEM).'],
  ])('refuses %j', async (changed, problem) => {
    expect(() => signUpdate({ ...release, folder, ...changed })).toThrow(problem);
    expect(await readdir(folder)).not.toContain('ip-beacon-update-stable.json');
  });

  it('refuses a folder without packages', async () => {
    await rm(join(folder, 'a.AppImage'));
    await rm(join(folder, 'b-setup.exe'));
    expect(() => signUpdate({ ...release, folder })).toThrow('There is no package');
  });

  it('is one command, with the key in the environment and in no output', async () => {
    const run = (keys: string) =>
      promisify(execFile)(
        process.execPath,
        ['build/sign-update.mjs', '1.3.0-beta.1', 'beta', folder],
        { env: { ...process.env, IP_BEACON_UPDATE_KEYS: keys } },
      );
    const { stdout, stderr } = await run(old.privateKey);
    expect(stdout).toBe(
      `ip-beacon-update-beta.json signs CHANGELOG.md, a.AppImage, b-setup.exe.\nThe program believes it if it knows one of: ${old.publicKey}.\n`,
    );
    expect(stderr).toBe('');
    await expect(run('')).rejects.toMatchObject({
      code: 1,
      stderr: 'IP_BEACON_UPDATE_KEYS holds no private key (PEM).\n',
    });
  });
});
