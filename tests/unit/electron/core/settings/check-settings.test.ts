import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLiveSettings } from '../../../../support/live-settings.ts';

const owner = { who: 'owner', origin: 'test' };
const text = 'address:\n  sources: []\n  lookSeconds: 60\n';
const environment = { IP_BEACON_SERVER__PORT: '9000' };

describe('check', () => {
  it.each([
    ['address.lookSeconds', 90],
    ['address.lookSeconds', 5],
    ['address.lookSeconds', 'often'],
    ['address.lookSecond', 90],
    ['address.accept', ['198.51.100.0/24', 'here']],
    ['address.sources', [{ id: 'x' }]],
    ['server.port', 8080],
    ['backup.schedule', 'every night'],
    ['backup.folder', 'x'.repeat(1_001)],
  ])('of %s = %j says the very sentence with which set refuses it', async (path, value) => {
    const { settings, files } = await createLiveSettings(text, environment);
    const said = await settings.check(path, value);
    expect(files.writes()).toBe(0);
    const set = await settings.set(path, value, owner);
    expect(said).toBe(set.ok ? null : set.error);
  });

  it('agrees with set about any number', async () => {
    const { settings } = await createLiveSettings(text);
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.integer({ max: 100_000 }), fc.double()), async (value) => {
        const said = await settings.check('address.lookSeconds', value);
        const set = await settings.set('address.lookSeconds', value, owner);
        expect(said).toBe(set.ok ? null : set.error);
      }),
      { numRuns: 40 },
    );
  });

  it('says that the file must be mended first', async () => {
    const { settings, files } = await createLiveSettings(text);
    files.texts.set('config.yaml', 'address: [');
    expect(await settings.check('server.port', 1)).toMatch(
      /^Nothing was saved, the file must be mended first: /,
    );
  });

  it('tells nobody and changes nothing', async () => {
    const { settings } = await createLiveSettings(text);
    const heard: string[] = [];
    settings.subscribe(() => void heard.push('changed'));
    settings.onSaved(async () => void heard.push('saved'));
    await settings.check('server.port', 1);
    expect([heard, settings.get().server.port, settings.text()]).toEqual([[], 8470, text]);
  });
});
