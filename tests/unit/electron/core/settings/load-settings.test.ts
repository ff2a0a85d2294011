import { describe, expect, it } from 'vitest';
import {
  loadSettings,
  type SettingsPlaces,
} from '../../../../../electron/core/settings/load-settings.ts';
import { allSections } from '../../../../../electron/core/settings/setting-list.ts';
import { problemSentence } from '../../../../../electron/core/settings/settings-problem.ts';
import { createMemoryFiles } from '../../../../support/memory-files.ts';

const load = (text: string | null, more: Partial<SettingsPlaces> = {}) =>
  loadSettings({
    files: createMemoryFiles(text === null ? {} : { 'config.yaml': text }),
    path: 'config.yaml',
    environment: {},
    ...more,
  });

async function sentencesOf(text: string | null, more: Partial<SettingsPlaces> = {}) {
  const loaded = await load(text, more);
  return loaded.ok ? [] : loaded.error.map(problemSentence);
}

const sectionNames = allSections.map(({ id }) => id).join(', ');

describe('loadSettings', () => {
  it.each([null, '', '# only a comment\n', 'address:\n  # lookSeconds: 60\nserver:\n', '---\n'])(
    'gives the defaults for a file that sets nothing: %j',
    async (text) => {
      const loaded = await load(text);
      expect(loaded.ok && loaded.value.settings.server).toEqual({
        host: '127.0.0.1',
        port: 8470,
        allowedHosts: [],
        trustedProxies: [],
        metrics: false,
      });
      expect(loaded.ok && loaded.value.settings.address.lookSeconds).toBe(300);
    },
  );

  it('reads what the file sets and says what it set', async () => {
    const loaded = await load('address:\n  lookSeconds: 60\n  accept: [198.51.100.0/24]\n');
    expect(loaded.ok && loaded.value.settings.address.lookSeconds).toBe(60);
    expect(loaded.ok && loaded.value.settings.address.accept).toEqual(['198.51.100.0/24']);
    expect(loaded.ok && [...loaded.value.setInFile]).toEqual([
      'address.lookSeconds',
      'address.accept',
    ]);
  });

  it.each([
    [
      'address:\n  lookSeconds: 5\n',
      'config.yaml:2:16 address.lookSeconds is 5; it must be a whole number from 30 to 86400.',
    ],
    [
      'address:\n  lookSeconds: soon\n',
      'config.yaml:2:16 address.lookSeconds is "soon"; it must be a whole number from 30 to 86400.',
    ],
    [
      'address:\n  lookSeconds:\n',
      'config.yaml:2:15 address.lookSeconds is empty; it must be a whole number from 30 to 86400.',
    ],
    [
      'address:\n  lookSecond: 60\n',
      'config.yaml:2:3 address.lookSecond is not a setting; perhaps lookSeconds is meant.',
    ],
    [
      'adress:\n  lookSeconds: 60\n',
      'config.yaml:1:1 adress is not a section; perhaps address is meant.',
    ],
    ['colour: red\n', `config.yaml:1:1 colour is not a section; known here are ${sectionNames}.`],
    [
      'log: { level: loud }\n',
      'config.yaml:1:15 log.level is "loud"; it must be one of debug, info, warn or error.',
    ],
    [
      'server:\n  allowedHosts: nas.example\n',
      'config.yaml:2:17 server.allowedHosts is "nas.example"; it must be a list of at most 50 texts.',
    ],
    [
      'address:\n  accept:\n    - 198.51.100.0/24\n    - here\n',
      'config.yaml:4:7 address.accept[1]: "here" is not a prefix; write it as 198.51.100.0/24 or 2001:db8::/32.',
    ],
    [
      'server:\n  trustedProxies: [192.0.2.7, proxy.example]\n',
      'config.yaml:2:31 server.trustedProxies[1] is "proxy.example"; it must be an address or a prefix, such as 192.0.2.7 or 2001:db8::/32.',
    ],
    [
      '- address\n',
      `config.yaml:1:1 holds no sections; it must be a mapping with the sections ${sectionNames}.`,
    ],
    ['server: 8470\n', 'config.yaml:1:9 server holds no settings; it must be a mapping.'],
  ])('says of %j what is wrong, where and what would be right', async (text, sentence) => {
    expect(await sentencesOf(text)).toEqual([sentence]);
  });

  it('names every problem at once, of the file and of the environment', async () => {
    const text = 'address:\n  lookSeconds: 5\n  sentinelSecond: 1\nserver:\n  port: 70000\n';
    expect(await sentencesOf(text, { environment: { IP_BEACON_LOG__LEVEL: 'loud' } })).toEqual([
      'config.yaml:2:16 address.lookSeconds is 5; it must be a whole number from 30 to 86400.',
      'config.yaml:3:3 address.sentinelSecond is not a setting; perhaps sentinelSeconds is meant.',
      'config.yaml:5:9 server.port is 70000; it must be a whole number from 0 to 65535.',
      'IP_BEACON_LOG__LEVEL does not fit: log.level is "loud"; it must be one of debug, info, warn or error.',
    ]);
  });

  it('carries path, line and column for programs', async () => {
    const loaded = await load('address:\n  lookSeconds: 5\n');
    expect(loaded.ok ? [] : loaded.error).toEqual([
      {
        place: 'config.yaml',
        line: 2,
        column: 16,
        path: 'address.lookSeconds',
        wrong: 'address.lookSeconds is 5',
        right: 'it must be a whole number from 30 to 86400',
      },
    ]);
  });

  it('says why a file cannot be read, and does not take that for a missing one', async () => {
    const files = createMemoryFiles();
    files.failReads('EACCES: permission denied');
    expect(await sentencesOf(null, { files })).toEqual([
      'config.yaml cannot be read (EACCES: permission denied); it must be a file that the user who runs IP Beacon may read.',
    ]);
  });

  it('never writes', async () => {
    const files = createMemoryFiles({ 'config.yaml': 'address: [' });
    await load(null, { files });
    await load(null, { files: createMemoryFiles() });
    expect(files.writes()).toBe(0);
  });
});
