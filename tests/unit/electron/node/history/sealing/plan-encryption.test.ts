import { expect, test } from 'vitest';
import type { DataKey } from '../../../../../../electron/node/history/sealing/data-key.ts';
import {
  type EncryptionPlan,
  type EncryptionSetting,
  planEncryption,
} from '../../../../../../electron/node/history/sealing/plan-encryption.ts';
import type { Protection } from '../../../../../../electron/node/history/sealing/wrapped-key.ts';
import { fail, ok } from '../../../../../../shared/result.ts';

const keyUnder = (protection: 'key-file' | 'system'): DataKey => ({
  bytes: new Uint8Array(32),
  wrapped:
    protection === 'key-file'
      ? { version: 1, protection, salt: '', nonce: '', wrapped: '', tag: '' }
      : { version: 1, protection, salt: '', protectedSecret: '', nonce: '', wrapped: '', tag: '' },
});

type Files = '-' | 'clear' | 'sealed' | 'both';
type Stored = '-' | 'locked' | 'key-file' | 'system';

const plan = (setting: EncryptionSetting, stored: Stored, files: Files, hasKeyFile = true) =>
  planEncryption(
    setting,
    {
      stored:
        stored === '-'
          ? null
          : { key: stored === 'locked' ? fail('It does not open.') : ok(keyUnder(stored)) },
      hasSealed: files === 'sealed' || files === 'both',
      hasClear: files === 'clear' || files === 'both',
    },
    { keyFile: hasKeyFile ? new Uint8Array(32) : null },
  );

const key = keyUnder('key-file');
const storing = (protection: Protection, makesKeyFile = false) => ({ protection, makesKeyFile });
const refusal = { action: 'refuse', sentence: 'It does not open.' } as const;
const keyIsGone = {
  action: 'refuse',
  sentence:
    'The history is encrypted, and its key, the file history.key in the data folder, is missing. ' +
    'Put it back from a copy of the folder, or restore a backup into a new data folder.',
} as const;

test.each<[EncryptionSetting, Stored, Files, EncryptionPlan]>([
  ['off', '-', '-', { action: 'keep-clear' }],
  ['off', '-', 'clear', { action: 'keep-clear' }],
  ['off', '-', 'sealed', keyIsGone],
  ['off', '-', 'both', keyIsGone],
  ['off', 'key-file', '-', { action: 'turn-off', key: null }],
  ['off', 'key-file', 'clear', { action: 'turn-off', key: null }],
  ['off', 'key-file', 'sealed', { action: 'turn-off', key }],
  ['off', 'key-file', 'both', { action: 'turn-off', key }],
  ['off', 'locked', 'clear', { action: 'turn-off', key: null }],
  ['off', 'locked', 'sealed', refusal],
  ['off', 'locked', 'both', refusal],
  ['key-file', '-', '-', { action: 'turn-on', key: null, ...storing('key-file') }],
  ['key-file', '-', 'clear', { action: 'turn-on', key: null, ...storing('key-file') }],
  ['key-file', '-', 'sealed', keyIsGone],
  ['key-file', '-', 'both', keyIsGone],
  ['key-file', 'key-file', '-', { action: 'turn-on', key }],
  ['key-file', 'key-file', 'clear', { action: 'turn-on', key }],
  ['key-file', 'key-file', 'sealed', { action: 'keep-sealed', key }],
  ['key-file', 'key-file', 'both', { action: 'turn-on', key }],
  ['key-file', 'locked', '-', refusal],
  ['key-file', 'locked', 'clear', { action: 'turn-on', key: null, ...storing('key-file') }],
  ['key-file', 'locked', 'sealed', refusal],
  ['key-file', 'locked', 'both', refusal],
  ['system', 'key-file', 'sealed', { action: 'rewrap', key, ...storing('system') }],
  ['system', 'key-file', 'both', { action: 'rewrap', key, ...storing('system') }],
  ['passphrase', 'key-file', 'clear', { action: 'rewrap', key, ...storing('passphrase') }],
])('the setting %s with history.key %s and files %s', (setting, stored, files, expected) => {
  expect(plan(setting, stored, files)).toEqual(expected);
});

test('a key file is made when one is wanted and none is there, and never for a key that one has wrapped', () => {
  expect([
    plan('key-file', '-', 'clear', false),
    plan('key-file', 'system', 'sealed', false),
    plan('passphrase', '-', 'clear', false),
    plan('key-file', 'locked', 'sealed', false),
  ]).toEqual([
    { action: 'turn-on', key: null, ...storing('key-file', true) },
    { action: 'rewrap', key: keyUnder('system'), ...storing('key-file', true) },
    { action: 'turn-on', key: null, ...storing('passphrase') },
    refusal,
  ]);
});

interface Folder {
  readonly stored: 'key-file' | null;
  readonly sealed: readonly string[];
  readonly clear: readonly string[];
}

/** What the plan does to a folder, step by step, as the engine carries it out. */
function steps(folder: Folder, plan: EncryptionPlan): readonly Folder[] {
  const clearOne = (list: readonly string[]) => list.slice(1);
  if (plan.action === 'turn-on' && plan.key === null) return [{ ...folder, stored: 'key-file' }];
  const all: Folder[] = [];
  let now = folder;
  const take = (next: Folder): void => void all.push((now = next));
  if (plan.action === 'turn-on') {
    take({ ...now, sealed: ['snapshot', 'journal'] });
    while (now.clear.length > 0) take({ ...now, clear: clearOne(now.clear) });
  }
  if (plan.action === 'turn-off') {
    if (plan.key !== null) take({ ...now, clear: ['snapshot', 'journal'] });
    while (now.sealed.length > 0) take({ ...now, sealed: clearOne(now.sealed) });
    take({ ...now, stored: null });
  }
  return all;
}

const nextPlan = (setting: EncryptionSetting, { stored, sealed, clear }: Folder) => {
  const files: Files =
    sealed.length > 0 ? (clear.length > 0 ? 'both' : 'sealed') : clear.length > 0 ? 'clear' : '-';
  return plan(setting, stored ?? '-', files);
};

test('wherever a change is cut short, and whichever way it then goes, the plan leads on and the key goes last', () => {
  const reached = new Set<string>();
  const waiting: Folder[] = [
    { stored: null, sealed: [], clear: ['snapshot', 'previous', 'journal'] },
  ];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (reached.has(JSON.stringify(folder))) continue;
    reached.add(JSON.stringify(folder));
    for (const setting of ['off', 'key-file'] as const) {
      const next = nextPlan(setting, folder);
      expect(next.action).not.toBe('refuse');
      const afterEach = steps(folder, next);
      const goal = setting === 'off' ? 'keep-clear' : 'keep-sealed';
      expect(afterEach.length > 0 || next.action === goal).toBe(true);
      for (const { stored, sealed, clear } of afterEach) {
        expect(sealed.length === 0 || stored !== null).toBe(true);
        expect(sealed.length + clear.length).toBeGreaterThan(0);
      }
      waiting.push(...afterEach);
    }
  }
  expect(reached.size).toBeGreaterThan(8);
});
