import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCredentials } from '../../electron/node/history/sealing/credentials.ts';
import { unwrapDataKey } from '../../electron/node/history/sealing/data-key.ts';
import { realFiles } from '../../electron/node/history/sealing/file-operations.ts';
import { makeKeyFile, readKeyFile } from '../../electron/node/history/sealing/key-file.ts';
import { readKeyStore, removeKeyStore } from '../../electron/node/history/sealing/key-store.ts';
import type { EncryptionSetting } from '../../electron/node/history/sealing/plan-encryption.ts';
import { prepareEncryption } from '../../electron/node/history/sealing/prepare-encryption.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

let folder: string;
let keyFile: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ip-beacon-encryption-'));
  keyFile = join(folder, 'config', 'history.keyfile');
});
afterEach(() => rmSync(folder, { recursive: true }));

const valueOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

type Files = { readonly hasSealed: boolean; readonly hasClear: boolean };
const clear: Files = { hasSealed: false, hasClear: true };
const sealed: Files = { hasSealed: true, hasClear: false };

const prepare = (setting: EncryptionSetting, found: Files, passphrase = '') => {
  const credentials = valueOf(readCredentials({ IP_BEACON_PASSPHRASE: passphrase }, keyFile));
  return prepareEncryption({ folder, setting, credentials, ...found });
};

const mode = (path: string): number => statSync(path).mode & 0o777;

test('a way through all protections: the data key stays, files are for their owner alone', async () => {
  expect(await prepare('off', clear)).toEqual(ok({ action: 'keep-clear' }));
  expect(readdirSync(folder)).toEqual([]);

  const on = valueOf(await prepare('passphrase', clear, 'first passphrase'));
  expect(on.action).toBe('turn-on');
  if (on.action !== 'turn-on') return;
  const { bytes } = on.key;
  expect(readdirSync(folder)).toEqual(['history.key']);
  expect(mode(join(folder, 'history.key'))).toBe(0o600);
  expect(await prepare('passphrase', sealed, 'first passphrase')).toEqual(
    ok({ action: 'keep-sealed', key: on.key }),
  );
  expect(await prepare('passphrase', sealed, 'other passphrase')).toEqual(
    fail('This passphrase does not open the history.'),
  );

  const moved = valueOf(await prepare('key-file', sealed, 'first passphrase'));
  expect(moved).toEqual({ action: 'keep-sealed', key: { bytes, wrapped: expect.anything() } });
  expect([mode(keyFile), mode(join(folder, 'config'))]).toEqual([0o600, 0o700]);
  expect(valueOf(await prepare('key-file', sealed))).toEqual(moved);

  expect(await prepare('passphrase', sealed)).toEqual(
    fail(
      'To encrypt with a passphrase, one is needed, and IP_BEACON_PASSPHRASE is not set. ' +
        'Set it, or IP_BEACON_PASSPHRASE_FILE to the file that holds it.',
    ),
  );
  const off = valueOf(await prepare('off', sealed));
  expect(off).toEqual({ action: 'turn-off', key: { bytes, wrapped: expect.anything() } });
  expect(valueOf(await prepare('off', clear))).toEqual({ action: 'turn-off', key: null });
  expect(removeKeyStore(folder)).toEqual(ok(undefined));
  expect(await prepare('off', clear)).toEqual(ok({ action: 'keep-clear' }));
});

test('a key file is made once, and a missing one is never made anew for an encrypted history', async () => {
  const first = valueOf(await prepare('key-file', clear));
  const text = readFileSync(keyFile, 'latin1');
  expect(text).toMatch(/^[A-Za-z0-9+/]{43}=\n$/);
  expect(valueOf(await prepare('key-file', clear))).toEqual(first);
  expect(readFileSync(keyFile, 'latin1')).toBe(text);

  rmSync(keyFile);
  expect(await prepare('key-file', sealed)).toEqual(
    fail(
      `The history is encrypted with a key file, and the key file ${keyFile} is missing. ` +
        'Put back the one that it was encrypted with; without it nobody can read it.',
    ),
  );
  expect(readKeyFile(keyFile)).toEqual(fail('is missing'));
  valueOf(makeKeyFile(keyFile));
  expect(await prepare('key-file', sealed)).toEqual(
    fail(
      `The key file ${keyFile} does not open the history: it has been replaced by another one. ` +
        'Put back the one that it was encrypted with.',
    ),
  );
});

test('a file that is no key file is left alone', async () => {
  keyFile = join(folder, 'notes.txt');
  writeFileSync(keyFile, 'my notes\n');
  expect(await prepare('key-file', clear)).toEqual(
    fail(
      `There is a file ${keyFile} already, and it holds no key of ours. Name another one as history.keyFile.`,
    ),
  );
  expect(readFileSync(keyFile, 'utf8')).toBe('my notes\n');
  expect(readdirSync(folder)).toEqual(['notes.txt']);
});

test('an encrypted history without history.key is refused, whatever the setting', async () => {
  const sentence =
    'The history is encrypted, and its key, the file history.key in the data folder, is missing. ' +
    'Put it back from a copy of the folder, or restore a backup into a new data folder.';
  expect([
    await prepare('off', sealed),
    await prepare('key-file', sealed),
    await prepare('passphrase', sealed, 'a passphrase'),
  ]).toEqual([fail(sentence), fail(sentence), fail(sentence)]);
  expect(readdirSync(folder)).toEqual([]);
});

test('when a step fails, the next start leads on', async () => {
  const credentials = valueOf(readCredentials({}, keyFile));
  const request = { folder, setting: 'key-file', credentials, ...clear } as const;
  const failing = {
    ...realFiles,
    rename: (from: string, to: string) => {
      if (to.endsWith('history.key')) throw new Error('ENOSPC: no space left on device');
      realFiles.rename(from, to);
    },
  };
  expect(await prepareEncryption(request, failing)).toEqual(
    fail(
      `The encryption key of the history, ${join(folder, 'history.key')}, cannot be written: ENOSPC: no space left on device.`,
    ),
  );
  expect(readdirSync(folder)).toEqual(['config']);
  expect(valueOf(await prepare('key-file', clear)).action).toBe('turn-on');
});

test('the passphrase comes from the variable or from a file, never from both', () => {
  const file = join(folder, 'passphrase');
  writeFileSync(file, ' with spaces \r\n');
  writeFileSync(join(folder, 'empty'), '\n');
  const read = (environment: Readonly<Record<string, string>>) => {
    const credentials = readCredentials(environment, keyFile);
    return credentials.ok ? ok(credentials.value.passphrase) : credentials;
  };
  expect([
    read({}),
    read({ IP_BEACON_PASSPHRASE: '' }),
    read({ IP_BEACON_PASSPHRASE: 'open sesame' }),
    read({ IP_BEACON_PASSPHRASE_FILE: file }),
    read({ IP_BEACON_PASSPHRASE: 'open sesame', IP_BEACON_PASSPHRASE_FILE: file }),
    read({ IP_BEACON_PASSPHRASE_FILE: join(folder, 'empty') }),
    read({ IP_BEACON_PASSPHRASE_FILE: join(folder, 'none') }),
  ]).toEqual([
    ok(null),
    ok(null),
    ok('open sesame'),
    ok(' with spaces '),
    fail('IP_BEACON_PASSPHRASE and IP_BEACON_PASSPHRASE_FILE are both set. Set one of them only.'),
    fail(
      `The file ${join(folder, 'empty')} that IP_BEACON_PASSPHRASE_FILE names is empty. Write the passphrase into it.`,
    ),
    fail(
      `The file ${join(folder, 'none')} that IP_BEACON_PASSPHRASE_FILE names cannot be read: ` +
        `ENOENT: no such file or directory, open '${join(folder, 'none')}'. Name one that can.`,
    ),
  ]);
});

test('neither passphrase nor key stands in any file or sentence but the key file', async () => {
  const passphrase = 'canary-passphrase-5f3a';
  const said: string[] = [];
  const on = valueOf(await prepare('passphrase', clear, passphrase));
  if (on.action !== 'turn-on') throw new Error(on.action);
  valueOf(await prepare('key-file', sealed, passphrase));
  const credentials = valueOf(readCredentials({ IP_BEACON_PASSPHRASE: passphrase }, keyFile));
  const wrapped = valueOf(readKeyStore(folder));
  if (wrapped === null || credentials.keyFile === null) throw new Error('no key');
  for (const wrong of [
    { passphrase, keyFile: null },
    { passphrase: null, keyFile: on.key.bytes },
  ]) {
    const opened = await unwrapDataKey(wrapped, wrong);
    if (!opened.ok) said.push(opened.error);
  }
  writeFileSync(join(folder, 'history.key'), passphrase);
  const damaged = readKeyStore(folder);
  if (!damaged.ok) said.push(damaged.error);
  writeFileSync(join(folder, 'history.key'), JSON.stringify(wrapped));
  expect(said.length).toBe(3);

  const secrets = [on.key.bytes, credentials.keyFile].flatMap((bytes) =>
    (['hex', 'base64', 'base64url', 'latin1'] as const).map((form) =>
      Buffer.from(bytes).toString(form),
    ),
  );
  for (const text of [...said, readFileSync(join(folder, 'history.key'), 'latin1')]) {
    for (const secret of [passphrase, ...secrets]) expect(text).not.toContain(secret);
  }
});
