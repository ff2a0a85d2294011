import { describe, expect, it } from 'vitest';
import { policyFile, readPolicy } from '../../../../../electron/desktop/update/policy.ts';
import { createMemoryFiles } from '../../../../support/memory-files.ts';

const path = '/etc/ip-beacon/policy.json';

it.each([
  ['linux', {}, '/etc/ip-beacon/policy.json'],
  ['darwin', {}, '/Library/Application Support/IP Beacon/policy.json'],
  ['win32', { ProgramData: 'D:\\Data' }, 'D:\\Data\\IP Beacon\\policy.json'],
  ['win32', {}, 'C:\\ProgramData\\IP Beacon\\policy.json'],
] as const)('the policy on %s with %j', (platform, environment, file) => {
  expect(policyFile(platform, environment)).toBe(file);
});

describe('a policy', () => {
  it.each([
    [null, 'on'],
    ['{}', 'on'],
    ['{"updates": "on"}', 'on'],
    ['{"updates": "off"}', 'off'],
  ])('of %s', async (text, updates) => {
    const files = createMemoryFiles(text === null ? {} : { [path]: text });
    expect(await readPolicy(files, path)).toEqual({ ok: true, value: { updates } });
  });

  it.each(['', '{', 'off', '{"updates": false}', '{"update": "off"}', '[]', 'null'])(
    'that cannot be read forbids: %s',
    async (text) => {
      expect(await readPolicy(createMemoryFiles({ [path]: text }), path)).toEqual({
        ok: false,
        error: expect.stringContaining(`Updates are off: the policy ${path} cannot be read (`),
      });
    },
  );

  it('that may not be read forbids', async () => {
    const files = createMemoryFiles();
    files.failReads('EACCES: permission denied');
    expect(await readPolicy(files, path)).toEqual({
      ok: false,
      error: `Updates are off: the policy ${path} cannot be read (EACCES: permission denied).`,
    });
  });
});
