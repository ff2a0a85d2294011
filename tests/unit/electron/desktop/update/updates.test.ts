import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Manifest } from '../../../../../electron/desktop/update/manifest.ts';
import type { UpdaterPort } from '../../../../../electron/desktop/update/updater-port.ts';
import {
  createUpdates,
  type Updates,
  type UpdateSettings,
} from '../../../../../electron/desktop/update/updates.ts';
import { fail, ok, type Result } from '../../../../../shared/result.ts';
import { createFakeClock, type FakeClock } from '../../../../support/fake-clock.ts';
import { silentLog } from '../../../../support/silent-log.ts';
import { sha512Of } from '../../../../support/update-server.ts';

const name = 'IP-Beacon.AppImage';
const seal = { size: 7, sha512: sha512Of('package') };
const manifest: Manifest = { version: '1.1.0', channel: 'stable', files: [{ name, ...seal }] };
const usual: UpdateSettings = { enabled: true, channel: 'stable', install: 'on-quit', hour: 4 };
const hourMs = 3_600_000;

let root = '';
let clock: FakeClock;
let settings: UpdateSettings;
let calls: string[] = [];
let kept: Result<void> = ok(undefined);
let onDownload: () => Promise<void>;
let updates: Updates;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ip-beacon-updates-'));
  await writeFile(join(root, name), 'package');
  clock = createFakeClock(new Date(2026, 0, 1, 3).getTime());
  settings = usual;
  calls = [];
  kept = ok(undefined);
  onDownload = async () => {};
  updates = open();
});
afterEach(() => rm(root, { recursive: true, force: true }));

const updater: UpdaterPort = {
  check: async () => ok({ version: '1.1.0', files: [{ name, ...seal }] }),
  download: async (onPercent) => {
    calls.push('download');
    for (const percent of [10.4, 10.9, 55, 100]) onPercent(percent);
    await onDownload();
    return ok(join(root, name));
  },
  discard: async (file) => {
    calls.push('discard');
    await rm(file);
  },
  install: async (_, restarts) => {
    calls.push(restarts ? 'install and start' : 'install');
    return ok(undefined);
  },
};

function open(changed: Partial<UpdaterPort> = {}): Updates {
  return createUpdates({
    version: '1.0.0',
    clock,
    chance: () => 0.5,
    log: silentLog,
    settings: () => settings,
    feed: {
      manifest: async (channel) => {
        calls.push(`look for ${channel}`);
        return ok({ ...manifest, channel });
      },
      notes: async () => null,
    },
    updater: { ...updater, ...changed },
    heldBackVersion: () => null,
    keep: async (version) => {
      calls.push(`keep before ${version}`);
      return kept;
    },
    quit: () => void calls.push('quit'),
  });
}

/** Reading a file takes turns of the real event loop, not of the fake clock. */
const untilState = (state: string): Promise<void> =>
  new Promise((resolve) => {
    const dispose = updates.subscribe((next) => {
      if (next.state !== state) return;
      dispose();
      resolve();
    });
  });

describe('updates', () => {
  it('look two minutes after the start, then every six hours, until they are stopped', async () => {
    settings = { ...usual, install: 'ask' };
    const stop = updates.start();
    await clock.advance(119_000);
    expect(calls).toEqual([]);
    await clock.advance(1_000);
    expect(calls).toEqual(['look for stable']);
    await clock.advance(12 * hourMs);
    expect(calls).toHaveLength(3);
    stop();
    expect(clock.pending()).toBe(0);
  });

  it('are stopped for good while one is looked for', async () => {
    settings = { ...usual, install: 'ask' };
    const stop = updates.start();
    updates.subscribe(stop);
    await clock.advance(24 * hourMs);
    expect([calls, clock.pending()]).toEqual([['look for stable'], 0]);
  });

  it('say how far the download is, in whole steps', async () => {
    const percents: number[] = [];
    updates.subscribe((state) => {
      if (state.state === 'downloading') percents.push(state.percent);
    });
    await updates.check();
    expect(percents).toEqual([0, 10, 55, 100]);
  });

  it('are kept, then installed, when the program is quit', async () => {
    await updates.check();
    expect(await updates.installAtQuit()).toBe(true);
    expect(calls).toEqual(['look for stable', 'download', 'keep before 1.1.0', 'install']);
    expect(await updates.installAtQuit()).toBe(false);
  });

  it('are installed although the former version cannot be kept', async () => {
    kept = fail('No room.');
    await updates.check();
    expect(await updates.installAtQuit()).toBe(true);
  });

  it('quit the program at the chosen hour, install and start it again', async () => {
    settings = { ...usual, install: 'at-hour' };
    await updates.check();
    await clock.advance(hourMs - 1);
    expect(calls).not.toContain('quit');
    await clock.advance(1);
    expect(calls).toContain('quit');
    expect(await updates.installAtQuit()).toBe(true);
    expect(calls.at(-1)).toBe('install and start');
  });

  it('go by another hour when the settings say so', async () => {
    settings = { ...usual, install: 'at-hour' };
    await updates.check();
    settings = { ...settings, hour: 6 };
    updates.settingsChanged();
    await clock.advance(2 * hourMs);
    expect(calls).not.toContain('quit');
    await clock.advance(hourMs);
    expect(calls).toContain('quit');
  });

  it('download and install nothing unasked where a person wants to be asked', async () => {
    settings = { ...usual, install: 'ask' };
    await updates.check();
    expect(updates.state().state).toBe('available');
    expect(await updates.installAtQuit()).toBe(false);
    await updates.download();
    expect(await updates.installAtQuit()).toBe(false);
    updates.installNow();
    expect(await updates.installAtQuit()).toBe(true);
    expect(calls.slice(1)).toEqual(['download', 'quit', 'keep before 1.1.0', 'install and start']);
  });

  it('never install what the updater brings when it is not what was signed', async () => {
    onDownload = () => writeFile(join(root, name), 'malware');
    await updates.check();
    expect(updates.state()).toEqual({
      state: 'failed',
      problem: `The file ${name} is not the one that was signed: its SHA-512 differs.`,
    });
    expect(calls.at(-1)).toBe('discard');
    expect(await updates.installAtQuit()).toBe(false);
  });

  it('never install a file of another name', async () => {
    await writeFile(join(root, 'other.AppImage'), 'package');
    updates = open({ download: async () => ok(join(root, 'other.AppImage')) });
    await updates.check();
    expect(updates.state()).toEqual({
      state: 'failed',
      problem: 'The file other.AppImage is not among those signed.',
    });
  });

  it('say what the system says when it refuses', async () => {
    updates = open({ install: async () => fail('The disk is full.') });
    await updates.check();
    expect(await updates.installAtQuit()).toBe(false);
    expect(updates.state()).toEqual({ state: 'failed', problem: 'The disk is full.' });
  });
});

describe('updates that are switched off', () => {
  it('look for nothing, say why, and look again when they are on', async () => {
    settings = { ...usual, enabled: false };
    updates = open();
    await updates.check();
    expect(calls).toEqual([]);
    const reason = 'Updates are switched off in the settings.';
    expect(updates.state()).toEqual({ state: 'off', reason });
    settings = usual;
    updates.settingsChanged();
    await updates.check();
    expect(updates.state().state).toBe('ready');
  });

  it('install nothing of what was ready', async () => {
    await updates.check();
    settings = { ...usual, enabled: false };
    updates.settingsChanged();
    expect(await updates.installAtQuit()).toBe(false);
  });

  it('throw away what comes too late', async () => {
    onDownload = async () => {
      settings = { ...usual, enabled: false };
      updates.settingsChanged();
    };
    await updates.check();
    expect(updates.state().state).toBe('off');
    expect(calls.at(-1)).toBe('discard');
  });

  it('forget what they have found when another channel is chosen', async () => {
    await updates.check();
    settings = { ...usual, channel: 'beta' };
    updates.settingsChanged();
    expect(updates.state()).toEqual({ state: 'idle', checkedAt: null });
    expect(await updates.installAtQuit()).toBe(false);
    const isReady = untilState('ready');
    await updates.check();
    await isReady;
    expect(calls).toContain('look for beta');
  });
});
