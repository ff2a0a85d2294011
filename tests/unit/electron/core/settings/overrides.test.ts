import { describe, expect, it } from 'vitest';
import {
  loadSettings,
  type SettingsPlaces,
} from '../../../../../electron/core/settings/load-settings.ts';
import { problemSentence } from '../../../../../electron/core/settings/settings-problem.ts';
import { createMemoryFiles } from '../../../../support/memory-files.ts';

const load = (
  environment: SettingsPlaces['environment'],
  overrides: NonNullable<SettingsPlaces['overrides']> = [],
) =>
  loadSettings({
    files: createMemoryFiles({ 'config.yaml': 'server:\n  port: 1\n  host: 127.0.0.2\n' }),
    path: 'config.yaml',
    environment,
    overrides,
  });

async function sentencesOf(environment: SettingsPlaces['environment']) {
  const loaded = await load(environment);
  return loaded.ok ? [] : loaded.error.map(problemSentence);
}

describe('overrides', () => {
  it('let the environment win over the file and the command line over both', async () => {
    const loaded = await load(
      {
        IP_BEACON_SERVER__PORT: '2',
        IP_BEACON_SERVER__HOST: '::1',
        IP_BEACON_ADDRESS__LOOK_SECONDS: '60',
      },
      [{ name: '--port', path: 'server.port', text: '3' }],
    );
    expect(loaded.ok && loaded.value.settings.server.port).toBe(3);
    expect(loaded.ok && loaded.value.settings.server.host).toBe('::1');
    expect(loaded.ok && loaded.value.settings.address.lookSeconds).toBe(60);
    expect(loaded.ok && [...loaded.value.overriddenBy]).toEqual([
      ['server.port', '--port'],
      ['server.host', 'IP_BEACON_SERVER__HOST'],
      ['address.lookSeconds', 'IP_BEACON_ADDRESS__LOOK_SECONDS'],
    ]);
  });

  it.each([
    ['IP_BEACON_ADDRESS__BUILT_IN_SOURCES', 'false', 'builtInSources', false],
    [
      'IP_BEACON_ADDRESS__ACCEPT',
      '[198.51.100.0/24, "2001:db8::/32"]',
      'accept',
      ['198.51.100.0/24', '2001:db8::/32'],
    ],
    ['IP_BEACON_ADDRESS__IPV6_IDENTITY', 'address', 'ipv6Identity', 'address'],
    ['IP_BEACON_ADDRESS__IPV6_PREFIX_LENGTH', '56', 'ipv6PrefixLength', 56],
  ] as const)('read %s=%s', async (variable, text, name, value) => {
    const loaded = await load({ [variable]: text });
    expect(loaded.ok && loaded.value.settings.address[name]).toEqual(value);
  });

  it('read a list of sources written as JSON', async () => {
    const source = {
      id: 'a',
      operator: 'a.example',
      kind: 'http-text',
      family: 'ipv4',
      url: 'http://127.0.0.1:9001/',
    };
    const loaded = await load({ IP_BEACON_ADDRESS__SOURCES: JSON.stringify([source]) });
    expect(loaded.ok && loaded.value.settings.address.sources).toMatchObject([source]);
  });

  it('leave alone an empty variable and the names without two underscores', async () => {
    const loaded = await load({ IP_BEACON_SERVER__PORT: '', IP_BEACON_CONFIG: '/x', HOME: '/y' });
    expect(loaded.ok && loaded.value.settings.server.port).toBe(1);
    expect(loaded.ok && loaded.value.overriddenBy.size).toBe(0);
  });

  it.each([
    [
      { IP_BEACON_ADDRESS__LOOK_SECONDS: '5' },
      'IP_BEACON_ADDRESS__LOOK_SECONDS does not fit: address.lookSeconds is 5; it must be a whole number from 30 to 86400.',
    ],
    [
      { IP_BEACON_ADDRESS__LOKO_SECONDS: '60' },
      'IP_BEACON_ADDRESS__LOKO_SECONDS sets no setting; perhaps IP_BEACON_ADDRESS__LOOK_SECONDS is meant.',
    ],
    [
      { IP_BEACON_X__Y: '60' },
      'IP_BEACON_X__Y sets no setting; "ip-beacon config schema" lists them all.',
    ],
    [
      { IP_BEACON_ADDRESS__ACCEPT: '[198.51.100.0/24' },
      'IP_BEACON_ADDRESS__ACCEPT:1:17 is not valid YAML: Flow sequence must end with a ]; close the quote or bracket, or put what is missing there.',
    ],
    [
      { IP_BEACON_ADDRESS__ACCEPT: '198.51.100.0/24' },
      'IP_BEACON_ADDRESS__ACCEPT does not fit: address.accept is "198.51.100.0/24"; it must be a list of at most 50 texts.',
    ],
  ])('refuse %j with a sentence that names the variable', async (environment, sentence) => {
    expect(await sentencesOf(environment)).toEqual([sentence]);
  });
});
