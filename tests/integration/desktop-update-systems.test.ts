// Windows and macOS as far as they can be had here: electron-updater's own classes for them, an installer that is a
// script, and a double for Squirrel.

import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Updates } from '../../electron/desktop/update/updates.ts';
import { makeUpdateKeys } from '../support/update-keys.ts';
import { publish } from '../support/update-server.ts';
import { createUpdateWorld, listName, type UpdateWorld } from '../support/update-world.ts';

const { privateKey, publicKey } = makeUpdateKeys();
const good = { version: '1.1.0', privateKey, list: listName('latest') };

let world: UpdateWorld;
beforeEach(async () => {
  world = await createUpdateWorld([publicKey]);
});
afterEach(() => world.dispose());

describe('on Windows', () => {
  const name = 'IP-Beacon-1.1.0-win-x64-setup.exe';

  async function ready(isForEveryone = false): Promise<Updates> {
    const content = `#!/bin/sh\necho "$@" > ${join(world.root, 'installed-with')}\n`;
    await publish(world.server, { ...good, name, content });
    await writeFile(`${world.root}\\ip-beacon-updater\\installer.exe`, 'the installer of 1.0.0');
    if (isForEveryone) {
      const list = JSON.parse(world.server.get(good.list));
      const files = [{ ...list.files[0], isAdminRightsRequired: true }];
      world.server.put(good.list, JSON.stringify({ ...list, files }));
    }
    const updates = await world.open({
      facts: { platform: 'win32', environment: { LOCALAPPDATA: world.root } },
    });
    await updates.check();
    expect(updates.state().state).toBe('ready');
    return updates;
  }

  it('runs the installer that was signed, silently, and ends the program', async () => {
    const updates = await ready();
    await chmod(join(world.downloadFolder, name), 0o700);
    updates.installNow();
    expect(await updates.installAtQuit()).toBe(true);
    await vi.waitFor(async () => {
      const words = await readFile(join(world.root, 'installed-with'), 'utf8');
      expect(words).toBe('--updated /S --force-run\n');
    });
    expect(world.electron.calls).toEqual(['quit']);
    const kept = join(world.folder, 'ip-beacon-1.0.0.exe');
    expect(await readFile(kept, 'utf8')).toBe('the installer of 1.0.0');
  });

  it('says it when the installer cannot be run', async () => {
    // The program that asks the administrator is not there.
    const updates = await ready(true);
    expect(await updates.installAtQuit()).toBe(false);
    expect(updates.state()).toMatchObject({
      state: 'failed',
      problem: expect.stringMatching(/^The update cannot be installed: /),
    });
    expect(world.electron.calls).toEqual([]);
  });

  it('runs no other one', async () => {
    const updates = await ready();
    await writeFile(join(world.downloadFolder, name), '#!/bin/sh\ntouch evil\n', { mode: 0o700 });
    expect(await updates.installAtQuit()).toBe(false);
    expect(updates.state().state).toBe('failed');
    expect(await world.downloads()).toEqual([]);
    expect(world.electron.calls).toEqual([]);
  });
});

describe('on macOS', () => {
  const name = 'IP-Beacon-1.1.0-mac-universal.zip';
  const content = 'PK the application, version 1.1.0';

  async function ready(): Promise<Updates> {
    await publish(world.server, { ...good, name, content });
    const bundle = join(world.root, 'IP Beacon.app');
    const program = join(bundle, 'Contents/MacOS/IP Beacon');
    await mkdir(join(bundle, 'Contents'), { recursive: true });
    const updates = await world.open({ facts: { platform: 'darwin', environment: {}, program } });
    await updates.check();
    expect(updates.state().state).toBe('ready');
    return updates;
  }

  it('hands Squirrel nothing before it is installed', async () => {
    await ready();
    expect(world.electron.squirrel.archive).toBeNull();
  });

  it('hands it what was signed, and lets it start the new version', async () => {
    const updates = await ready();
    updates.installNow();
    expect(await updates.installAtQuit()).toBe(true);
    expect(world.electron.squirrel.archive).toBe(content);
    expect(world.electron.calls).toEqual(['quit and install']);
    expect(await readdir(world.folder)).toContain('ip-beacon-1.1.0.zip');
  });

  it('only quits when the person quits', async () => {
    const updates = await ready();
    expect(await updates.installAtQuit()).toBe(true);
    expect(world.electron.squirrel.archive).toBe(content);
    expect(world.electron.calls).toEqual(['quit']);
  });

  it('hands it nothing else', async () => {
    const updates = await ready();
    await writeFile(join(world.downloadFolder, name), 'PK malware');
    expect(await updates.installAtQuit()).toBe(false);
    expect(world.electron.squirrel.archive).toBeNull();
    expect(await world.downloads()).toEqual([]);
  });

  it('says it when Squirrel refuses', async () => {
    await publish(world.server, { ...good, name, content: 'no archive' });
    const program = join(world.root, 'IP Beacon.app/Contents/MacOS/IP Beacon');
    const updates = await world.open({ facts: { platform: 'darwin', environment: {}, program } });
    await updates.check();
    expect(await updates.installAtQuit()).toBe(false);
    const problem = 'The update cannot be installed: This is no archive.';
    expect(updates.state()).toEqual({ state: 'failed', problem });
  });
});
