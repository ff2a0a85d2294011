// Who shows tray icons, asked over a private session bus as a desktop would answer.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { hasTrayHost } from '../../electron/desktop/tray-host.ts';
import { needs } from '../support/needs.ts';
import { type PrivateBus, startPrivateBus } from '../support/private-bus.ts';

const dbusmock = '../lib/python3/dist-packages/dbusmock';
const watcher = 'org.kde.StatusNotifierWatcher';
const onWatcher = ['--dest', watcher, '--object-path', '/StatusNotifierWatcher'];
const mockProperty = 'org.freedesktop.DBus.Mock.AddProperty';

describe.skipIf(!needs('dbus-daemon', 'gdbus', 'dbus-send', dbusmock))('the tray’s host', () => {
  let folder = '';
  let bus: PrivateBus;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ip-beacon-tray-host-'));
    bus = await startPrivateBus(folder);
    for (const program of ['gdbus', 'dbus-send']) {
      await mkdir(join(folder, program));
      await symlink(join('/usr/bin', program), join(folder, program, program));
    }
    await mkdir(join(folder, 'neither'));
  });
  afterEach(() => vi.unstubAllEnvs());
  afterAll(async () => {
    bus.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(['win32', 'darwin'] as const)(
    'is always there on %s, and is not asked',
    async (system) => {
      vi.stubEnv('PATH', join(folder, 'neither'));
      expect(await hasTrayHost(system)).toBe(true);
    },
  );

  it('is not there where no program can ask', async () => {
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', bus.address);
    vi.stubEnv('PATH', join(folder, 'neither'));
    expect(await hasTrayHost('linux')).toBe(false);
  });

  describe.each(['gdbus', 'dbus-send'])('asked by %s alone', (program) => {
    beforeEach(() => {
      vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', bus.address);
      vi.stubEnv('PATH', join(folder, program));
    });

    it('is not there without a session bus', async () => {
      vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', `unix:path=${folder}/none`);
      expect(await hasTrayHost('linux')).toBe(false);
      // Neither a name nor a place where one may be found.
      for (const name of ['DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR', 'DISPLAY']) {
        vi.stubEnv(name, undefined);
      }
      expect(await hasTrayHost('linux')).toBe(false);
    });

    it('is not there where nobody keeps the list of icons', async () => {
      expect(await hasTrayHost('linux')).toBe(false);
    });

    describe('on a desktop that keeps a list of icons', () => {
      let desktop: ChildProcess;
      const call = (...words: readonly string[]): void =>
        void execFileSync('/usr/bin/gdbus', words, { stdio: 'pipe' });

      beforeEach(() => {
        const words = ['-m', 'dbusmock', '--session', watcher, '/StatusNotifierWatcher', watcher];
        desktop = spawn('/usr/bin/python3', words, { cwd: folder, stdio: 'ignore' });
        call('wait', '--session', '--timeout', '10', watcher);
      });
      afterEach(async () => {
        const ended = new Promise((resolve) => desktop.once('exit', resolve));
        desktop.kill('SIGKILL');
        await ended;
      });

      it.each([true, false])('is there when that says so: %s', async (isRegistered) => {
        const property = [watcher, 'IsStatusNotifierHostRegistered', `<${isRegistered}>`];
        call('call', '--session', ...onWatcher, '--method', mockProperty, ...property);
        expect(await hasTrayHost('linux')).toBe(isRegistered);
      });

      it('is not there when that does not say', async () => {
        expect(await hasTrayHost('linux')).toBe(false);
      });
    });

    describe('on a bus that says nothing', () => {
      let deaf: Server;
      beforeEach(async () => {
        deaf = createServer((socket) => socket.on('error', () => {}).resume());
        await new Promise<void>((resolve) => deaf.listen(join(folder, 'deaf'), resolve));
      });
      afterEach(() => new Promise((resolve) => deaf.close(resolve)));

      it('is waited for ten seconds at most', async () => {
        vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', `unix:path=${folder}/deaf`);
        const began = performance.now();
        expect(await hasTrayHost('linux')).toBe(false);
        expect(performance.now() - began).toBeLessThan(13_000);
      });
    });
  });
});
