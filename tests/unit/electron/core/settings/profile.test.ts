import { describe, expect, it } from 'vitest';
import { settingsYaml } from '../../../../../electron/core/settings/settings-yaml.ts';
import { createLiveSettings } from '../../../../support/live-settings.ts';

const owner = { who: 'owner', origin: 'test' };
const mine = '# mine\naddress:\n  lookSeconds: 60 # a minute\nlog:\n  level: debug\n';

describe('a profile', () => {
  it('is the file with its remarks, and comes back as it went', async () => {
    const { settings } = await createLiveSettings(mine);
    const profile = settingsYaml(settings.text());
    expect(profile).toBe(mine);
    await settings.set('address.lookSeconds', 90, owner);
    await settings.set('server.port', 1, owner);
    expect(await settings.applyProfile(profile, false, owner)).toEqual({
      changed: ['address.lookSeconds', 'server.port'],
      problems: [],
    });
    expect(settings.text()).toBe(mine);
    expect(settings.get().server.port).toBe(8470);
  });

  it('of a file that sets nothing brings back the defaults', async () => {
    const empty = settingsYaml('');
    expect(empty).toBe('# Settings of IP Beacon: everything stands at its default.\n');
    const { settings } = await createLiveSettings(mine);
    expect(await settings.applyProfile(empty, false, owner)).toEqual({
      changed: ['address.lookSeconds', 'log.level'],
      problems: [],
    });
  });

  it('says in a rehearsal what would change, and changes nothing', async () => {
    const { settings, files } = await createLiveSettings(mine);
    expect(await settings.applyProfile('server: { port: 1 }\n', true, owner)).toEqual({
      changed: ['address.lookSeconds', 'server.port', 'log.level'],
      problems: [],
    });
    expect([files.writes(), settings.text()]).toEqual([0, mine]);
  });

  it('is refused as a whole, with every problem and what is meant', async () => {
    const { settings, files } = await createLiveSettings(mine);
    const wrong = 'address:\n  lookSecond: 60\n  accept: [here]\nserfer: {}\nserver:\n  port: 2\n';
    for (const dryRun of [true, false]) {
      expect(await settings.applyProfile(wrong, dryRun, owner)).toEqual({
        changed: [],
        problems: [
          'Line 2: address.lookSecond is not a setting; perhaps lookSeconds is meant.',
          'Line 3: address.accept[0]: "here" is not a prefix; write it as 198.51.100.0/24 or 2001:db8::/32.',
          'Line 4: serfer is not a section; perhaps server is meant.',
        ],
      });
    }
    expect([files.writes(), settings.get().server.port]).toEqual([0, 8470]);
  });

  it.each([
    ['pigeons', /^Line 1 holds no sections; it must be a mapping with the sections /],
    ['server: [', /^Line 1 is not valid YAML: /],
    ['server: { host: *here }', /^Line 1 refers to another place by \*here; /],
    [`# ${'x'.repeat(300_000)}\n`, /^The profile is 293 KiB long; it must be at most 256 KiB\.$/],
  ])('that is none, %j, is refused with what is wrong', async (text, sentence) => {
    const { settings } = await createLiveSettings(mine);
    const { problems } = await settings.applyProfile(text, true, owner);
    expect(problems).toEqual([expect.stringMatching(sentence)]);
  });

  it('that cannot be written is a problem too', async () => {
    const { settings, files } = await createLiveSettings(mine);
    files.failWrites('ENOSPC');
    expect(await settings.applyProfile('{}', false, owner)).toEqual({
      changed: [],
      problems: ['Nothing was saved, config.yaml cannot be written: ENOSPC.'],
    });
  });

  it('is saved by whoever applies it', async () => {
    const { settings } = await createLiveSettings(mine);
    const origins: string[] = [];
    settings.onSaved(async ({ caller }) => void origins.push(caller.origin));
    await settings.applyProfile('{}', false, owner);
    expect(origins).toEqual(['test']);
  });
});
