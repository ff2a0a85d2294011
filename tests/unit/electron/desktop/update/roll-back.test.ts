import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginTrial } from '../../../../../electron/desktop/update/begin-trial.ts';
import type { InstallationFacts } from '../../../../../electron/desktop/update/installation.ts';
import { rollBack } from '../../../../../electron/desktop/update/roll-back.ts';
import { createFiles } from '../../../../../electron/node/files.ts';
import { sha512Of } from '../../../../support/update-server.ts';

let root = '';
let folder = '';
let facts: InstallationFacts;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ip-beacon-roll-back-'));
  folder = join(root, 'updates');
  const file = join(root, 'IP-Beacon.AppImage');
  facts = {
    platform: 'linux',
    isPackaged: true,
    environment: { APPIMAGE: file, APPDIR: '/tmp/.mount' },
    program: '/tmp/.mount/ip-beacon',
    packageType: null,
    isWritable: () => true,
  };
  await mkdir(folder);
  await writeFile(join(folder, 'ip-beacon-1.0.0.AppImage'), 'version 1.0.0');
  await writeFile(file, 'version 1.1.0');
  const former = await start('1.0.0');
  const seal = { size: 13, sha512: sha512Of('version 1.0.0') };
  await former.keep([{ version: '1.0.0', name: 'ip-beacon-1.0.0.AppImage', ...seal }]);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const start = (version: string) => beginTrial(createFiles(), folder, version);
const program = (): Promise<string> => readFile(join(root, 'IP-Beacon.AppImage'), 'utf8');

describe('a version that does not report', () => {
  it('gives way at its third start to the one before it, which is then the one that starts', async () => {
    expect(await rollBack(await start('1.1.0'), facts, folder)).toEqual({ ok: true, value: null });
    expect(await rollBack(await start('1.1.0'), facts, folder)).toEqual({ ok: true, value: null });
    expect(await program()).toBe('version 1.1.0');
    const third = await start('1.1.0');
    expect(await rollBack(third, facts, folder)).toEqual({ ok: true, value: 'relaunch' });
    expect(await program()).toBe('version 1.0.0');
    const former = await start('1.0.0');
    expect(await rollBack(former, facts, folder)).toEqual({ ok: true, value: null });
  });

  it('goes on when the one before it cannot be put back, and says so once', async () => {
    await start('1.1.0');
    await start('1.1.0');
    const third = await start('1.1.0');
    const elsewhere = { ...facts, packageType: 'deb' };
    expect(await rollBack(third, elsewhere, folder)).toEqual({
      ok: false,
      error: expect.stringMatching(/^Version 1\.0\.0 cannot be put back\. Updates are off: /),
    });
    expect(await rollBack(await start('1.1.0'), elsewhere, folder)).toEqual({
      ok: true,
      value: null,
    });
  });
});
