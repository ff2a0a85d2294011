import { describe, expect, it } from 'vitest';
import { createSettings } from '../../../../../electron/core/settings/create-settings.ts';
import {
  loadSettings,
  type SettingsPlaces,
} from '../../../../../electron/core/settings/load-settings.ts';
import { problemSentence } from '../../../../../electron/core/settings/settings-problem.ts';
import { createMemoryFiles } from '../../../../support/memory-files.ts';

const path = 'config.yaml';
const owner = { who: 'owner', origin: 'test' };

async function start(text: string | null, more: Partial<SettingsPlaces> = {}) {
  const files = createMemoryFiles(text === null ? {} : { [path]: text });
  const places = { files, path, environment: {}, ...more };
  const loaded = await loadSettings(places);
  if (!loaded.ok) throw new Error(loaded.error.map(problemSentence).join(' '));
  const problems: string[][] = [];
  const changes: [number, number][] = [];
  const settings = createSettings({
    ...places,
    loaded: loaded.value,
    onProblems: (found) => problems.push(found.map(problemSentence)),
  });
  settings.subscribe((now, before) =>
    changes.push([before.address.lookSeconds, now.address.lookSeconds]),
  );
  return { files, settings, problems, changes, text: () => files.texts.get(path) };
}

describe('set', () => {
  it('saves the value, keeps every comment, and tells the listeners once', async () => {
    const { settings, text, changes } = await start(
      '# mine\naddress:\n  # not too often\n  lookSeconds: 60 # a minute\n  accept: []\n\n# end\n',
    );
    expect(await settings.set('address.lookSeconds', 90, owner)).toEqual({
      ok: true,
      value: undefined,
    });
    expect(text()).toBe(
      '# mine\naddress:\n  # not too often\n  lookSeconds: 90 # a minute\n  accept: []\n\n# end\n',
    );
    expect(settings.get().address.lookSeconds).toBe(90);
    expect(changes).toEqual([[60, 90]]);
    await settings.reload();
    expect(changes).toEqual([[60, 90]]);
  });

  it('writes a first file that says what it is', async () => {
    const { settings, text } = await start(null);
    await settings.set('server.port', 8080, owner);
    expect(text()).toBe(
      '# Settings of IP Beacon. "ip-beacon config show" lists them all.\n\nserver:\n  port: 8080\n',
    );
  });

  it('keeps what a person has changed in the file since it was read', async () => {
    const { settings, files, text } = await start('address:\n  lookSeconds: 60\n');
    files.texts.set(path, 'address:\n  lookSeconds: 60\nlog:\n  level: debug # for a day\n');
    await settings.set('address.lookSeconds', 90, owner);
    expect(text()).toBe('address:\n  lookSeconds: 90\nlog:\n  level: debug # for a day\n');
    expect(settings.get().log.level).toBe('debug');
  });

  it('loses neither of two changes made at once', async () => {
    const { settings, text } = await start('server:\n  port: 1\n');
    await Promise.all([
      settings.set('server.port', 2, owner),
      settings.set('server.host', '::1', owner),
    ]);
    expect(text()).toBe('server:\n  port: 2\n  host: ::1\n');
  });

  it('saves nothing over what another has made of the same value meanwhile', async () => {
    const { settings } = await start('address:\n  accept: [192.0.2.0/24]\n');
    const before = ['192.0.2.0/24'];
    const add = (prefix: string) =>
      settings.set('address.accept', [...before, prefix], owner, before);
    expect(await Promise.all([add('198.51.100.0/24'), add('203.0.113.0/24')])).toEqual([
      { ok: true, value: undefined },
      {
        ok: false,
        error: 'Nothing was saved, somebody else has changed address.accept meanwhile. Try again.',
      },
    ]);
    expect(settings.get().address.accept).toEqual(['192.0.2.0/24', '198.51.100.0/24']);
  });

  it('keeps the line ends of Windows', async () => {
    const { settings, text } = await start('server:\r\n  # note\r\n  port: 1\r\n');
    await settings.set('server.port', 2, owner);
    expect(text()).toBe('server:\r\n  # note\r\n  port: 2\r\n');
  });

  it('takes one entry out of a list and leaves the others as they are written', async () => {
    const { settings, text } = await start(
      'address:\n  disabledSources:\n    # slow\n    - "one"\n    # rude\n    - two # very\n    - three\n  lookSeconds: 60\n',
    );
    await settings.set('address.disabledSources', ['one', 'three', 'four'], owner);
    expect(text()).toBe(
      'address:\n  disabledSources:\n    # slow\n    # rude\n    # very\n    - "one"\n    - three\n    - four\n  lookSeconds: 60\n',
    );
  });

  it.each([
    [
      'address.lookSeconds',
      5,
      'address.lookSeconds is 5; it must be a whole number from 30 to 86400.',
    ],
    [
      'address.lookSecond',
      60,
      'address.lookSecond is not a setting; perhaps address.lookSeconds is meant.',
    ],
  ])('refuses %s = %s', async (setting, value, sentence) => {
    const { settings, files } = await start('server:\n  port: 1\n');
    expect(await settings.set(setting, value, owner)).toEqual({ ok: false, error: sentence });
    expect(files.writes()).toBe(0);
  });

  it('refuses what a variable or an option sets', async () => {
    const { settings, files } = await start(null, {
      environment: { IP_BEACON_SERVER__HOST: '::1' },
      overrides: [{ name: '--port', path: 'server.port', text: '2' }],
    });
    const sentence =
      'is set by IP_BEACON_SERVER__HOST, which wins over the file; change or remove it there.';
    expect(await settings.set('server.host', '::', owner)).toEqual({
      ok: false,
      error: `server.host ${sentence}`,
    });
    expect(await settings.set('server.port', 1, owner)).toEqual({
      ok: false,
      error: 'server.port is set by --port, which wins over the file; change or remove it there.',
    });
    expect(files.writes()).toBe(0);
  });

  it('never overwrites a file that has become invalid', async () => {
    const { settings, files, text } = await start('server:\n  port: 1\n');
    files.texts.set(path, 'server:\n  port: [1\n');
    expect(await settings.set('server.port', 2, owner)).toEqual({
      ok: false,
      error:
        'Nothing was saved, the file must be mended first: config.yaml:3:1 is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]; line it up with its neighbours and close every bracket.',
    });
    expect(text()).toBe('server:\n  port: [1\n');
    expect(settings.get().server.port).toBe(1);
  });

  it('says so when the disk refuses, and keeps the old value', async () => {
    const { settings, files } = await start('server:\n  port: 1\n');
    files.failWrites('ENOSPC: no space left on device');
    expect(await settings.set('server.port', 2, owner)).toEqual({
      ok: false,
      error: 'Nothing was saved, config.yaml cannot be written: ENOSPC: no space left on device.',
    });
    expect(settings.get().server.port).toBe(1);
  });
});

describe('reload', () => {
  it('takes over a valid file and tells the listeners', async () => {
    const { settings, files, changes, problems } = await start('address:\n  lookSeconds: 60\n');
    files.texts.set(path, 'address:\n  lookSeconds: 120\n');
    await settings.reload();
    expect(changes).toEqual([[60, 120]]);
    expect(problems).toEqual([[]]);
  });

  it('keeps the old settings when the file is invalid, and reports it until it is mended', async () => {
    const { settings, files, changes, problems } = await start('address:\n  lookSeconds: 60\n');
    files.texts.set(path, 'address:\n  lookSeconds: 6\n');
    await settings.reload();
    expect(settings.get().address.lookSeconds).toBe(60);
    files.texts.set(path, 'address:\n  lookSeconds: 60\n');
    await settings.reload();
    expect(changes).toEqual([]);
    expect(problems).toEqual([
      ['config.yaml:2:16 address.lookSeconds is 6; it must be a whole number from 30 to 86400.'],
      [],
    ]);
  });

  it('tells no listener that has left', async () => {
    const { settings } = await start(null);
    const seen: number[] = [];
    const dispose = settings.subscribe(({ server }) => seen.push(server.port));
    dispose();
    await settings.set('server.port', 2, owner);
    expect(seen).toEqual([]);
  });
});

describe('the settings', () => {
  it('show a setting with its schema, its value and what wins over the file', async () => {
    const { settings } = await start(null, { environment: { IP_BEACON_SERVER__PORT: '2' } });
    expect(settings.describe().find(({ path }) => path === 'server.port')).toEqual({
      path: 'server.port',
      section: 'Server',
      sectionHelp: 'Where the page is served.',
      title: 'Port',
      help: '0 takes any free one.',
      unit: null,
      needsRestart: true,
      secret: false,
      choices: {},
      schema: { type: 'integer', minimum: 0, maximum: 65535 },
      value: 2,
      default: 8470,
      overriddenBy: 'IP_BEACON_SERVER__PORT',
    });
  });
});
