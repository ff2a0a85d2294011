// electron-updater itself against a server on loopback: what it brings is installed only when we have signed it.

import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginTrial } from '../../electron/desktop/update/begin-trial.ts';
import type { UpdateState } from '../../electron/desktop/update/update-state.ts';
import type { Updates, UpdateSettings } from '../../electron/desktop/update/updates.ts';
import { createFiles } from '../../electron/node/files.ts';
import { makeUpdateKeys } from '../support/update-keys.ts';
import { listOf, publish, type UpdateServer } from '../support/update-server.ts';
import { createUpdateWorld, listName, type UpdateWorld } from '../support/update-world.ts';

const ours = makeUpdateKeys();
const next = makeUpdateKeys();
const foreign = makeUpdateKeys();

const name = 'IP-Beacon-1.1.0-linux-x64.AppImage';
const list = listName('latest');
const running = 'the program, version 1.0.0';
const content = 'the program, version 1.1.0 '.repeat(5_000);
const good = { version: '1.1.0', content, privateKey: ours.privateKey, name, list };

let world: UpdateWorld;
let server: UpdateServer;

beforeEach(async () => {
  world = await createUpdateWorld([ours.publicKey, next.publicKey]);
  server = world.server;
  await writeFile(world.appImage, running);
});
afterEach(() => world.dispose());

const open = (wishes: Partial<UpdateSettings> = {}): Promise<Updates> => world.open({ wishes });
const program = (): Promise<string> => readFile(world.appImage, 'utf8');

/** Nothing was installed, nothing lies about, and a person is told why. */
async function expectRefused(updates: Updates, problem: string): Promise<void> {
  expect(updates.state()).toEqual({ state: 'failed', problem });
  expect(await updates.installAtQuit()).toBe(false);
  expect(await program()).toBe(running);
  expect(await world.downloads()).toEqual([]);
}

describe('a good release', () => {
  it('is told, downloaded, and installed when the program is quit', async () => {
    const changelog =
      '# Changelog\n\n## [1.1.0] - 2026-03-02\n\n### Added\n\n- More.\n\n## [1.0.0]\n';
    await publish(server, { ...good, changelog });
    const updates = await open();
    const seen: UpdateState['state'][] = [];
    updates.subscribe(({ state }) => void (seen.at(-1) === state || seen.push(state)));
    await updates.check();
    expect(seen).toEqual(['checking', 'available', 'downloading', 'ready']);
    const release = { version: '1.1.0', notes: '### Added\n\n- More.' };
    expect(updates.state()).toEqual({ state: 'ready', release });
    expect(await program()).toBe(running);

    expect(await updates.installAtQuit()).toBe(true);
    expect(await program()).toBe(content);
    expect((await stat(world.appImage)).mode & 0o777).toBe(0o755);
    expect(await world.downloads()).toEqual([]);
    expect(world.relaunched).toEqual([]);
    expect(await readdir(dirname(world.appImage))).toEqual(['IP-Beacon.AppImage']);
  });

  it('starts again when a person wants it at once', async () => {
    await publish(server, good);
    const updates = await open({ install: 'ask' });
    await updates.check();
    expect(updates.state().state).toBe('available');
    expect(await world.downloads()).toEqual([]);
    await updates.download();
    expect(await updates.installAtQuit()).toBe(false);
    updates.installNow();
    expect(world.quits()).toBe(1);
    expect(await updates.installAtQuit()).toBe(true);
    expect(world.relaunched).toEqual([world.appImage]);
    expect(await program()).toBe(content);
  });

  it('is believed when the next key has signed it', async () => {
    await publish(server, { ...good, privateKey: `${foreign.privateKey}${next.privateKey}` });
    const updates = await open();
    await updates.check();
    expect(updates.state().state).toBe('ready');
  });

  it('leaves the way back: what ran before is kept', async () => {
    await publish(server, good);
    const updates = await open();
    await updates.check();
    await updates.installAtQuit();
    const { folder } = world;
    expect(await readFile(join(folder, 'ip-beacon-1.0.0.AppImage'), 'utf8')).toBe(running);
    const trial = await beginTrial(createFiles(), folder, '1.1.0');
    expect(trial.packages()).toEqual([
      expect.objectContaining({ version: '1.0.0', name: 'ip-beacon-1.0.0.AppImage' }),
    ]);
  });

  it('is found without telling the server which installation asks', async () => {
    await publish(server, good);
    const updates = await open();
    await updates.check();
    const ids = server.requests.map(({ headers }) => headers['x-user-staging-id'] ?? 'none');
    expect([...new Set(ids)]).toEqual(['none']);
  });
});

describe('a release that is not what we have signed', () => {
  it('is not installed when its package was exchanged, list and all', async () => {
    await publish(server, good);
    const evil = content.replaceAll('program', 'malware');
    server.put(name, evil);
    server.put(list, listOf('1.1.0', name, evil));
    const updates = await open();
    await updates.check();
    await expectRefused(updates, `The list says something else of ${name} than was signed.`);
    expect(server.requests.some(({ path }) => path === name)).toBe(false);
  });

  it('is not installed when its package alone was exchanged', async () => {
    await publish(server, good);
    server.put(name, content.replaceAll('program', 'malware'));
    const updates = await open();
    await updates.check();
    expect(updates.state()).toMatchObject({ problem: expect.stringContaining('sha512 checksum') });
    expect(await updates.installAtQuit()).toBe(false);
    expect(await program()).toBe(running);
    expect(await world.downloads()).toEqual([]);
  });

  it('is not installed when its package is cut short', async () => {
    await publish(server, good);
    server.put(name, content.slice(0, 1_000));
    const updates = await open();
    await updates.check();
    expect(updates.state().state).toBe('failed');
    expect(await updates.installAtQuit()).toBe(false);
    expect(await program()).toBe(running);
    expect(await world.downloads()).toEqual([]);
  });

  it('is not installed when what was downloaded is changed before the end, and is fetched again', async () => {
    await publish(server, good);
    const updates = await open();
    await updates.check();
    expect(updates.state().state).toBe('ready');
    const file = join(world.downloadFolder, name);
    await writeFile(file, content.replaceAll('program', 'malware'));
    expect(await updates.installAtQuit()).toBe(false);
    await expectRefused(
      updates,
      `The file ${name} is not the one that was signed: its SHA-512 differs.`,
    );
    await updates.check();
    expect(updates.state().state).toBe('ready');
    expect(await updates.installAtQuit()).toBe(true);
    expect(await program()).toBe(content);
  });

  it('is not installed without a manifest', async () => {
    await publish(server, good);
    server.put('ip-beacon-update-stable.json', null);
    const updates = await open();
    await updates.check();
    const missing = 'The release server has no ip-beacon-update-stable.json (it answers 404).';
    await expectRefused(updates, missing);
  });

  it('is not installed without a signature', async () => {
    await publish(server, good);
    const signed = JSON.parse(server.get('ip-beacon-update-stable.json'));
    server.put('ip-beacon-update-stable.json', JSON.stringify({ ...signed, signatures: [] }));
    const updates = await open();
    await updates.check();
    await expectRefused(updates, 'The update is not signed.');
  });

  it('is not installed when somebody else has signed it', async () => {
    await publish(server, { ...good, privateKey: foreign.privateKey });
    const updates = await open();
    await updates.check();
    await expectRefused(updates, 'The update is not signed with a key of IP Beacon.');
  });

  it('is not installed when the signed text was changed', async () => {
    await publish(server, good);
    const signed = server.get('ip-beacon-update-stable.json');
    server.put('ip-beacon-update-stable.json', signed.replace('1.1.0', '9.9.9'));
    const updates = await open();
    await updates.check();
    await expectRefused(updates, 'The update is not signed with a key of IP Beacon.');
  });

  it('is not installed when it is one of another channel', async () => {
    await publish(server, { ...good, channel: 'beta' });
    server.put('ip-beacon-update-stable.json', server.get('ip-beacon-update-beta.json'));
    const updates = await open();
    await updates.check();
    await expectRefused(
      updates,
      'The update is one of the channel "beta", but "stable" was asked for.',
    );
  });

  it('is not installed when the list names another version', async () => {
    await publish(server, good);
    server.put(list, listOf('1.2.0', name, content));
    const updates = await open();
    await updates.check();
    await expectRefused(updates, 'The list of files names version 1.2.0, but 1.1.0 was signed.');
  });
});

describe('a release that is not newer', () => {
  it.each(['1.0.0', '0.9.9', '1.0.0-beta.9'])('is none: %s', async (version) => {
    const channel = version.includes('-') ? 'beta' : 'stable';
    await publish(server, { ...good, version, channel, list: listName(channel) });
    server.put(list, server.get(listName(channel)));
    const updates = await open({ channel });
    await updates.check();
    expect(updates.state().state).toBe('idle');
    expect(await updates.installAtQuit()).toBe(false);
    expect(await program()).toBe(running);
  });

  it('is none in the list either, whatever was signed', async () => {
    await publish(server, good);
    server.put(list, listOf('0.9.0', name, content));
    const updates = await open();
    await updates.check();
    const problem = 'Version 1.1.0 is announced, but its files are not listed yet.';
    await expectRefused(updates, problem);
  });
});

describe('the channel beta', () => {
  it('has its own list and manifest', async () => {
    const beta = { version: '1.1.0-beta.2', channel: 'beta' } as const;
    await publish(server, { ...good, ...beta, list: listName('beta') });
    const updates = await open({ channel: 'beta' });
    await updates.check();
    expect(updates.state()).toMatchObject({ state: 'ready', release: { version: '1.1.0-beta.2' } });
  });
});

describe('a folder that is gone when it is to be installed', () => {
  it('is said', async () => {
    await publish(server, good);
    const updates = await open();
    await updates.check();
    await rm(dirname(world.appImage), { recursive: true });
    expect(await updates.installAtQuit()).toBe(false);
    expect(updates.state()).toMatchObject({
      problem: expect.stringContaining(`The file ${name} cannot be put in place: ENOENT`),
    });
  });
});
