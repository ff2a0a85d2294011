import { describe, expect, it } from 'vitest';
import { beginTrial } from '../../../../../electron/desktop/update/begin-trial.ts';
import { openUpdates } from '../../../../../electron/desktop/update/open-updates.ts';
import {
  type ReleaseServer,
  releaseServer,
} from '../../../../../electron/desktop/update/release-server.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';
import { createMemoryFiles } from '../../../../support/memory-files.ts';
import { silentLog } from '../../../../support/silent-log.ts';

const known: ReleaseServer = { url: 'https://updates.example', publicKeys: ['key'] };
const policyFile = '/etc/ip-beacon/policy.json';

async function open(wishes: {
  readonly server?: ReleaseServer;
  readonly policy?: string;
  readonly packageType?: string;
}) {
  const files = createMemoryFiles(
    wishes.policy === undefined ? {} : { [policyFile]: wishes.policy },
  );
  const asked: string[] = [];
  const updates = await openUpdates({
    version: '1.0.0',
    clock: createFakeClock(),
    chance: () => 0.5,
    log: silentLog,
    settings: () => ({ enabled: true, channel: 'stable', install: 'on-quit', hour: 4 }),
    quit: () => {},
    folder: '/data/updates',
    relaunch: () => {},
    squirrel: { once: () => {} },
    facts: {
      platform: 'linux',
      isPackaged: true,
      environment: { APPIMAGE: '/home/anna/IP-Beacon.AppImage', APPDIR: '/tmp/.mount' },
      program: '/tmp/.mount/ip-beacon',
      packageType: wishes.packageType ?? null,
      isWritable: () => true,
    },
    files,
    trial: await beginTrial(files, '/data/updates', '1.0.0'),
    fetch: async (url) => {
      asked.push(url);
      return new Response(null, { status: 503 });
    },
    ...(wishes.server === undefined ? {} : { server: wishes.server }),
  });
  return { updates, asked };
}

describe('updates are off', () => {
  it.each([
    ['there is no release server', {}, 'Updates are off: this version knows no release server.'],
    [
      'no key is known',
      { server: { ...known, publicKeys: [] } },
      'Updates are off: this version knows no release server.',
    ],
    [
      'a policy says so',
      { server: known, policy: '{"updates": "off"}' },
      `Updates are off: whoever runs this machine has decided so (${policyFile}).`,
    ],
    [
      'a policy cannot be read',
      { server: known, policy: '{"updates": "of"}' },
      `Updates are off: the policy ${policyFile} cannot be read (it may only say {"updates": "off"} or {"updates": "on"}).`,
    ],
    [
      'a package manager brings them',
      { server: known, packageType: 'deb' },
      'Updates are off: IP Beacon was installed as a deb package. Update it with your package manager.',
    ],
  ])('where %s', async (_, wishes, reason) => {
    const { updates, asked } = await open(wishes);
    expect(updates.state()).toEqual({ state: 'off', reason });
    updates.start();
    updates.settingsChanged();
    updates.installNow();
    await updates.check();
    await updates.download();
    expect([updates.state(), await updates.installAtQuit(), asked]).toEqual([
      { state: 'off', reason },
      false,
      [],
    ]);
  });
});

it('updates ask the release server where all is well', async () => {
  const { updates, asked } = await open({ server: known });
  await updates.check();
  expect(asked).toEqual(['https://updates.example/ip-beacon-update-stable.json']);
  expect(updates.state()).toEqual({
    state: 'failed',
    problem: 'The release server has no ip-beacon-update-stable.json (it answers 503).',
  });
});

it('there is no release server yet', () => {
  expect(releaseServer).toEqual({ url: '', publicKeys: [] });
});
