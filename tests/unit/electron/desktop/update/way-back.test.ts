// What keep-package.ts keeps, reinstall.ts installs again.

import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Installation } from '../../../../../electron/desktop/update/installation.ts';
import { keepPackage } from '../../../../../electron/desktop/update/keep-package.ts';
import { reinstall } from '../../../../../electron/desktop/update/reinstall.ts';
import type { KeptPackage } from '../../../../../electron/desktop/update/trial.ts';
import { sha512Of } from '../../../../support/update-server.ts';

let root = '';
let folder = '';
let launched: (readonly string[])[] = [];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ip-beacon-way-back-'));
  folder = join(root, 'updates');
  launched = [];
  await writeFile(join(root, 'next'), 'version 1.1.0');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const parts = {
  launch: async (program: string, words: readonly string[]) =>
    void launched.push([program, ...words]),
  // The archives of these tests are folders, copied by name.
  unpack: async (archive: string, into: string) => {
    const name = await readFile(archive, 'utf8');
    await cp(join(root, 'archives', name), into, { recursive: true });
  },
  remove: async (path: string) => void (await promisify(execFile)('rm', ['-rf', path])),
};

async function keep(
  installation: Installation,
  version: string,
  packages: readonly KeptPackage[] = [],
  content = 'version 1.1.0',
) {
  const file = join(root, 'next');
  await writeFile(file, content);
  const seal = { size: content.length, sha512: sha512Of(content) };
  const next = { version: content.slice(-5), file, ...seal };
  return keepPackage({ installation, folder, version, packages, next });
}

async function keptBy(...request: Parameters<typeof keep>): Promise<readonly KeptPackage[]> {
  const result = await keep(...request);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const only = (packages: readonly KeptPackage[]): KeptPackage => {
  const [first] = packages;
  if (first === undefined || packages.length > 1) throw new Error('There should be one.');
  return first;
};

describe('an AppImage', () => {
  const installation = () =>
    ({ kind: 'appimage', file: join(root, 'IP-Beacon.AppImage') }) as const;

  it('is kept as it runs, and put back in the place of the new one', async () => {
    await writeFile(installation().file, 'version 1.0.0');
    const kept = only(await keptBy(installation(), '1.0.0'));
    await writeFile(installation().file, 'version 1.1.0');
    expect(await reinstall(installation(), folder, kept, parts)).toEqual({
      ok: true,
      value: 'relaunch',
    });
    expect(await readFile(installation().file, 'utf8')).toBe('version 1.0.0');
  });

  it('is not put back when it was damaged meanwhile', async () => {
    await writeFile(installation().file, 'version 1.0.0');
    const kept = only(await keptBy(installation(), '1.0.0'));
    await writeFile(join(folder, kept.name), 'version 1.0.!');
    await writeFile(installation().file, 'version 1.1.0');
    expect((await reinstall(installation(), folder, kept, parts)).ok).toBe(false);
    expect(await readFile(installation().file, 'utf8')).toBe('version 1.1.0');
  });

  it('makes way for the next one: one is kept', async () => {
    await writeFile(installation().file, 'version 1.0.0');
    await keptBy(installation(), '1.0.0');
    await keptBy(installation(), '1.1.0');
    expect(await readdir(folder)).toEqual(['ip-beacon-1.1.0.AppImage']);
  });
});

describe('an installer for Windows', () => {
  const installation = () =>
    ({ kind: 'nsis', keptInstaller: join(root, 'installer.exe') }) as const;

  it('is kept as it was left behind, and run again', async () => {
    await writeFile(installation().keptInstaller, 'version 1.0.0');
    const kept = only(await keptBy(installation(), '1.0.0'));
    expect(await reinstall(installation(), folder, kept, parts)).toEqual({
      ok: true,
      value: 'quit',
    });
    const file = join(folder, 'ip-beacon-1.0.0.exe');
    expect(launched).toEqual([[file, '--updated', '/S', '--force-run']]);
  });

  it('is not run when it was exchanged meanwhile', async () => {
    await writeFile(installation().keptInstaller, 'version 1.0.0');
    const kept = only(await keptBy(installation(), '1.0.0'));
    await writeFile(join(folder, kept.name), 'malware 1.0.0');
    expect((await reinstall(installation(), folder, kept, parts)).ok).toBe(false);
    expect(launched).toEqual([]);
  });

  it('is said to be missing where it is', async () => {
    expect(await keep(installation(), '1.0.0')).toEqual({
      ok: false,
      error: expect.stringMatching(/^Version 1\.0\.0 cannot be kept to go back to: ENOENT/),
    });
  });
});

describe('an application for macOS', () => {
  const installation = () => ({ kind: 'mac', bundle: join(root, 'IP Beacon.app') }) as const;
  const running = (): Promise<string> => readFile(join(installation().bundle, 'version'), 'utf8');

  async function archive(name: string, files: Readonly<Record<string, string>>): Promise<void> {
    for (const [file, content] of Object.entries(files)) {
      await mkdir(join(root, 'archives', name, file, '..'), { recursive: true });
      await writeFile(join(root, 'archives', name, file), content);
    }
  }

  beforeEach(async () => {
    await mkdir(installation().bundle);
    await writeFile(join(installation().bundle, 'version'), '1.2.0');
  });

  it('has no way back from its first update: it did not come in an archive', async () => {
    const packages = await keptBy(installation(), '1.0.0');
    expect(packages.map(({ version }) => version)).toEqual(['1.1.0']);
  });

  it('is put back from the archive that it came in', async () => {
    const first = await keptBy(installation(), '1.0.0');
    const second = await keptBy(installation(), '1.1.0', first, 'version 1.2.0');
    expect(second.map(({ version }) => version)).toEqual(['1.1.0', '1.2.0']);
    expect(await readdir(folder)).toEqual(['ip-beacon-1.1.0.zip', 'ip-beacon-1.2.0.zip']);
    await archive('version 1.1.0', { 'IP Beacon.app/version': '1.1.0' });
    const [kept] = second;
    if (kept === undefined) throw new Error('There should be one.');
    expect(await reinstall(installation(), folder, kept, parts)).toEqual({
      ok: true,
      value: 'relaunch',
    });
    expect(await running()).toBe('1.1.0');
    expect((await readdir(root)).toSorted()).toEqual([
      'IP Beacon.app',
      'archives',
      'next',
      'updates',
    ]);
  });

  it('stays as it is when there is none in the archive, or it cannot be unpacked', async () => {
    const kept = only(await keptBy(installation(), '1.0.0'));
    expect(await reinstall(installation(), folder, kept, parts)).toEqual({
      ok: false,
      error: expect.stringMatching(/^Version 1\.1\.0 cannot be put back: ENOENT/),
    });
    await archive('version 1.1.0', { 'read me': '' });
    expect(await reinstall(installation(), folder, kept, parts)).toEqual({
      ok: false,
      error: 'Version 1.1.0 cannot be put back: there is no application in its archive.',
    });
    expect(await running()).toBe('1.2.0');
    expect(await readdir(root)).toHaveLength(4);
  });
});
