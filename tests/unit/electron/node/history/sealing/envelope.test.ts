import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import {
  createDataKey,
  type DataKey,
  rewrap,
} from '../../../../../../electron/node/history/sealing/data-key.ts';
import {
  isEnvelope,
  sealWithKey,
  sealWithPassphrase,
  unsealWith,
} from '../../../../../../electron/node/history/sealing/envelope.ts';
import { fail, ok, type Result } from '../../../../../../shared/result.ts';

const withKeyFile = { passphrase: null, keyFile: new Uint8Array(32).fill(8) };
const content = Buffer.from('everything there is');
const damaged =
  'The backup is not as it was written: it was cut short or changed. Take another one.';

const valueOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

let key: DataKey;
beforeAll(async () => {
  key = valueOf(await createDataKey(withKeyFile, 'key-file'));
});

test('a backup opens with its passphrase, with nothing else at hand', async () => {
  const sealed = valueOf(await sealWithPassphrase('correct horse', content));
  expect(isEnvelope(sealed)).toBe(true);
  const opened = await unsealWith({ passphrase: 'correct horse', keyFile: null }, sealed);
  expect(Buffer.from(valueOf(opened))).toEqual(content);
  expect([
    await unsealWith({ passphrase: 'wrong horse', keyFile: null }, sealed),
    await unsealWith({ passphrase: null, keyFile: null }, sealed),
  ]).toEqual([
    fail('This passphrase does not open the backup.'),
    fail('The backup is encrypted with a passphrase, and none was given.'),
  ]);
});

test('a short passphrase is refused', async () => {
  expect(await sealWithPassphrase('short', content)).toEqual(
    fail('A passphrase needs at least 8 characters; several words make a good one.'),
  );
});

test("a backup under the history's key opens with what opens the history", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect(await unsealWith(withKeyFile, await sealWithKey(key, bytes))).toEqual(ok(bytes));
    }),
  );
});

test("the history's own key opens its backups after the passphrase was changed", async () => {
  const old = valueOf(
    await createDataKey({ passphrase: 'old passphrase', keyFile: null }, 'passphrase'),
  );
  const sealed = await sealWithKey(old, content);
  const changed = { passphrase: 'new passphrase', keyFile: null };
  const own = valueOf(await rewrap(old, changed, 'passphrase'));
  expect(await unsealWith(changed, sealed)).toEqual(
    fail('This passphrase does not open the backup.'),
  );
  expect(Buffer.from(valueOf(await unsealWith(changed, sealed, own)))).toEqual(content);
  expect(await unsealWith(changed, sealed, key)).toEqual(
    fail('This passphrase does not open the backup.'),
  );
});

test('no flipped bit passes, wherever it is, and with whichever key', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(7), fc.boolean(), async (place, bit, hasOwnKey) => {
      const sealed = Uint8Array.from(await sealWithKey(key, content));
      const at = place % sealed.byteLength;
      sealed[at] = (sealed[at] ?? 0) ^ (1 << bit);
      expect((await unsealWith(withKeyFile, sealed, hasOwnKey ? key : null)).ok).toBe(false);
    }),
    { numRuns: 1_500 },
  );
});

test('nothing cut short passes', async () => {
  const sealed = await sealWithKey(key, content);
  for (let length = 0; length < sealed.byteLength; length += 1) {
    expect((await unsealWith(withKeyFile, sealed.subarray(0, length))).ok).toBe(false);
  }
  expect(await unsealWith(withKeyFile, sealed.subarray(0, -1))).toEqual(fail(damaged));
  expect(await unsealWith(withKeyFile, sealed.subarray(0, 10))).toEqual(fail(damaged));
});

test('what is no encrypted backup, or one of a newer program, is said to be so', async () => {
  expect(isEnvelope(content)).toBe(false);
  const newer = Uint8Array.from(await sealWithKey(key, content));
  newer[7] = 2;
  expect(isEnvelope(newer)).toBe(true);
  expect([await unsealWith(withKeyFile, content), await unsealWith(withKeyFile, newer)]).toEqual([
    fail('The backup is not encrypted by IP Beacon.'),
    fail('The backup was encrypted by a newer program. Open it with that one.'),
  ]);
});

test('a foreign head cannot ask for all the memory', async () => {
  const wrapped = {
    ...valueOf(await createDataKey({ passphrase: 'a passphrase', keyFile: null }, 'passphrase'))
      .wrapped,
    kdf: {
      name: 'argon2id',
      memoryKibibytes: 4_000_000,
      passes: 1,
      lanes: 1,
      salt: 'AAAAAAAAAAAAAAAAAAAAAA==',
    },
  };
  const json = Buffer.from(JSON.stringify(wrapped));
  const head = Buffer.concat([Buffer.from('IPBWRAP\u0001'), Buffer.alloc(4), json]);
  head.writeUInt32BE(json.byteLength, 8);
  expect(await unsealWith({ passphrase: 'a passphrase', keyFile: null }, head)).toEqual(
    fail(damaged),
  );
});
