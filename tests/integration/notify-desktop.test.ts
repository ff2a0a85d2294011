// node-notifier and notify-send over a private session bus: what arrives there, and what happens without one.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Clock } from '../../electron/core/ports.ts';
import {
  createNotifierPresenter,
  loadNotifier,
} from '../../electron/node/notify/notifier-presenter.ts';
import { createSystemClock } from '../../electron/node/system-clock.ts';
import { needs } from '../support/needs.ts';
import { type PrivateBus, startPrivateBus } from '../support/private-bus.ts';

const dbusmock = '../lib/python3/dist-packages/dbusmock';
const noBus = 'Notifications cannot be shown: there is no desktop session here (no session bus).';

describe.skipIf(!needs('dbus-daemon', 'notify-send', dbusmock))('messages by notify-send', () => {
  const environment = { ...process.env };
  const programs: ChildProcess[] = [];
  let bus: PrivateBus;
  let folder = '';
  let logFile = '';
  let address = '';

  const startDaemon = async (): Promise<void> => {
    const daemon = spawn(
      '/usr/bin/python3',
      ['-m', 'dbusmock', '--session', '-l', logFile, '--template', 'notification_daemon'],
      { cwd: folder, env: { ...environment, DBUS_SESSION_BUS_ADDRESS: address }, stdio: 'ignore' },
    );
    programs.push(daemon);
  };
  const notified = async (): Promise<string> => {
    const log = await readFile(logFile, 'utf8').catch(() => '');
    return log.slice(Math.max(0, log.indexOf(' Notify ')));
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ip-beacon-bus-'));
    logFile = join(folder, 'daemon.log');
    bus = await startPrivateBus(folder);
    address = bus.address;
  });
  afterEach(() => {
    process.env['DBUS_SESSION_BUS_ADDRESS'] = environment['DBUS_SESSION_BUS_ADDRESS'];
    process.env['PATH'] = environment['PATH'];
  });
  afterAll(async () => {
    for (const program of programs) program.kill('SIGKILL');
    bus.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const createPresenter = (clock: Pick<Clock, 'schedule'> = createSystemClock()) => {
    const problems: (string | null)[] = [];
    const presenter = createNotifierPresenter({
      load: loadNotifier,
      platform: 'linux',
      clock,
      onProblem: (problem) => problems.push(problem),
    });
    const show = (title: string, body: string): void =>
      void presenter.show('line', { title, body, buttons: [], isSilent: true }, () => {});
    return { presenter, show, problems };
  };

  it('are a sentence where no session is, and where nothing shows them', async () => {
    const { presenter, show, problems } = createPresenter();
    process.env['DBUS_SESSION_BUS_ADDRESS'] = `unix:path=${folder}/none`;
    show('down', '198.51.100.9');
    await vi.waitFor(() => expect(problems).toEqual([noBus]), 5_000);
    process.env['DBUS_SESSION_BUS_ADDRESS'] = address;
    show('down', '198.51.100.9');
    await vi.waitFor(
      () =>
        expect(presenter.problem()).toBe(
          'Notifications cannot be shown: no program of this desktop shows them.',
        ),
      5_000,
    );
    presenter.stop();
  });

  it('arrive as they were written, and nothing in them is run, an option or markup', async () => {
    const { presenter, show, problems } = createPresenter();
    await startDaemon();
    process.env['DBUS_SESSION_BUS_ADDRESS'] = address;
    const trap = join(folder, 'trap');
    // Until the daemon has its name on the bus.
    await vi.waitFor(
      async () => {
        show(
          `--help "$(touch ${trap})" <b>`,
          `-u \`touch ${trap}\` Tele & <Co> $HOME C:\\new 'x' !\nIts network: 電話 مرحبا`,
        );
        await new Promise((resolve) => setTimeout(resolve, 300));
        expect(await notified()).toContain(' Notify ');
      },
      { timeout: 60_000 },
    );
    expect((await notified()).split(' Notify ')[1]).toMatch(
      `"IP Beacon" 0 "" "\u2010-help "$(touch ${trap})" <b>" ` +
        `"\u2010u \`touch ${trap}\` Tele &amp; &lt;Co&gt; $HOME C:\\new 'x' !\nIts network: 電話 مرحبا" [] ` +
        '{"x-canonical-private-synchronous": "ip-beacon-line", "urgency": 1, ',
    );
    expect((await notified()).split('\n')[1]).toMatch(/\} -1$/);
    await expect(readFile(trap)).rejects.toThrow('ENOENT');
    expect(presenter.problem()).toBeNull();
    expect(problems.at(-1) ?? null).toBeNull();
    presenter.stop();
  });

  it('are a sentence where notify-send is not installed', async () => {
    const { presenter, show, problems } = createPresenter();
    process.env['PATH'] = folder;
    show('down', '198.51.100.9');
    await vi.waitFor(
      () =>
        expect(problems).toEqual([
          'Notifications cannot be shown: the program notify-send is missing. Install libnotify-bin, or libnotify.',
        ]),
      5_000,
    );
    presenter.stop();
  });

  describe('on a bus that says nothing', () => {
    let server: Server | null = null;
    let connected = 0;
    const open = new Set<object>();
    beforeAll(async () => {
      server = createServer((socket) => {
        connected += 1;
        open.add(socket);
        socket.on('close', () => open.delete(socket));
        socket.on('error', () => {});
        socket.resume();
      });
      await new Promise<void>((resolve) => server?.listen(join(folder, 'deaf'), resolve));
    });
    afterAll(() => void server?.close());

    it('are given up, and their program is ended', async () => {
      const clock = createSystemClock();
      const { presenter, show, problems } = createPresenter({
        schedule: (_, run) => clock.schedule(1_000, run),
      });
      process.env['DBUS_SESSION_BUS_ADDRESS'] = `unix:path=${join(folder, 'deaf')}`;
      show('down', '198.51.100.9');
      await vi.waitFor(() => expect(connected).toBeGreaterThan(0), 5_000);
      await vi.waitFor(
        () =>
          expect(problems).toEqual([
            'Notifications cannot be shown: the program that shows them does not answer.',
          ]),
        5_000,
      );
      await vi.waitFor(() => expect(open.size).toBe(0), 2_000);
      presenter.stop();
    });

    it('are ended at once when the program stops', async () => {
      const { presenter, show } = createPresenter();
      connected = 0;
      process.env['DBUS_SESSION_BUS_ADDRESS'] = `unix:path=${join(folder, 'deaf')}`;
      show('down', '198.51.100.9');
      await vi.waitFor(() => expect(connected).toBeGreaterThan(0), 5_000);
      presenter.stop();
      await vi.waitFor(() => expect(open.size).toBe(0), 2_000);
    });
  });
});
