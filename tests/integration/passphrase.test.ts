import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { passphrase } from '../../electron/cli/passphrase.ts';
import {
  createDataKey,
  type DataKey,
  unwrapDataKey,
} from '../../electron/node/history/sealing/data-key.ts';
import { readKeyStore, writeKeyStore } from '../../electron/node/history/sealing/key-store.ts';
import { ok } from '../../shared/result.ts';

let dataFolder: string;
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'ip-beacon-passphrase-'));
});
afterEach(() => rmSync(dataFolder, { recursive: true }));

/** @param answers what the person types, in order; nobody sits there when there are none */
async function changePassphrase(
  environment: Readonly<Record<string, string>>,
  answers: readonly string[] = [],
) {
  const left = [...answers];
  const shown: string[] = [];
  const asked: string[] = [];
  const say = (text: string): void => void shown.push(text);
  const code = await passphrase({
    environment,
    folders: { configFile: '', dataFolder, logFolder: '' },
    terminal: {
      out: say,
      error: say,
      write: async () => undefined,
      askSecret: async (question) => {
        asked.push(question);
        return left.shift() ?? null;
      },
      isColourful: false,
    },
  });
  return { code, shown: shown.join(''), asked };
}

async function encrypt(protection: 'passphrase' | 'key-file'): Promise<DataKey> {
  const credentials = { passphrase: 'the old one', keyFile: new Uint8Array(32) };
  const key = await createDataKey(credentials, protection);
  if (!key.ok) throw new Error(key.error);
  writeKeyStore(dataFolder, key.value.wrapped);
  return key.value;
}

async function keyOpenedBy(passphrase: string): Promise<Uint8Array | string> {
  const stored = readKeyStore(dataFolder);
  if (!stored.ok || stored.value === null) return 'no key';
  const key = await unwrapDataKey(stored.value, { passphrase, keyFile: null });
  return key.ok ? key.value.bytes : key.error;
}

const changed = (place: string): string =>
  `The passphrase of the history in ${dataFolder} is changed. A program that is running goes on.\n` +
  `Before its next start, ${place}.\n` +
  'Backups that are made before that start open with the old passphrase.\n';

test('the passphrase is asked for, the new one twice, and then opens the same key', async () => {
  const { bytes } = await encrypt('passphrase');
  expect(await changePassphrase({}, ['the old one', 'the new one', 'the new one'])).toEqual({
    code: 0,
    shown: changed('set IP_BEACON_PASSPHRASE to the new passphrase'),
    asked: ['Passphrase until now: ', 'New passphrase: ', 'The same again: '],
  });
  expect(await keyOpenedBy('the new one')).toEqual(bytes);
  expect(await keyOpenedBy('the old one')).toBe('This passphrase does not open the history.');
  expect(readdirSync(dataFolder)).toEqual(['history.key']);
});

test('nobody is asked when the environment says it all', async () => {
  const { bytes } = await encrypt('passphrase');
  const file = join(dataFolder, 'secret');
  writeFileSync(file, 'the old one\n');
  const environment = { IP_BEACON_PASSPHRASE_FILE: file, IP_BEACON_NEW_PASSPHRASE: 'the new one' };
  expect(await changePassphrase(environment)).toEqual({
    code: 0,
    shown: changed(`write it into ${file}`),
    asked: [],
  });
  expect(await keyOpenedBy('the new one')).toEqual(bytes);
});

test.each<[string, Readonly<Record<string, string>>, readonly string[], string]>([
  [
    'a wrong passphrase',
    { IP_BEACON_PASSPHRASE: 'another one' },
    [],
    'This passphrase does not open the history.\n',
  ],
  [
    'two new ones that differ',
    { IP_BEACON_PASSPHRASE: 'the old one' },
    ['the new one', 'the mew one'],
    'The two are not the same. Nothing was changed.\n',
  ],
  [
    'a short one',
    { IP_BEACON_PASSPHRASE: 'the old one', IP_BEACON_NEW_PASSPHRASE: 'short' },
    [],
    'A passphrase needs at least 8 characters; several words make a good one.\n',
  ],
  [
    'nobody to ask for the old one',
    {},
    [],
    'Nobody is there to be asked. Set IP_BEACON_PASSPHRASE to the passphrase until now.\n',
  ],
  [
    'nobody to ask for the new one',
    { IP_BEACON_PASSPHRASE: 'the old one' },
    [],
    'Nobody is there to be asked. Set IP_BEACON_NEW_PASSPHRASE to the new passphrase.\n',
  ],
])('with %s nothing changes', async (_, environment, answers, sentence) => {
  await encrypt('passphrase');
  const before = readFileSync(join(dataFolder, 'history.key'), 'utf8');
  expect(await changePassphrase(environment, answers)).toMatchObject({ code: 1, shown: sentence });
  expect(readFileSync(join(dataFolder, 'history.key'), 'utf8')).toBe(before);
});

test('a history without a passphrase has none to change', async () => {
  const remedy =
    'Set history.encryption to passphrase, and IP_BEACON_PASSPHRASE, then restart IP Beacon.\n';
  expect(await changePassphrase({})).toEqual({
    code: 1,
    shown: `The history in ${dataFolder} is not encrypted. ${remedy}`,
    asked: [],
  });
  await encrypt('key-file');
  expect(await changePassphrase({})).toEqual({
    code: 1,
    shown: `The history in ${dataFolder} is not encrypted with a passphrase but with a key file. ${remedy}`,
    asked: [],
  });
  expect(readKeyStore(dataFolder)).toEqual(ok(expect.objectContaining({ protection: 'key-file' })));
});
