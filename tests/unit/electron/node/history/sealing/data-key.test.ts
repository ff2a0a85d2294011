import { argon2id } from '@noble/hashes/argon2.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type {
  Credentials,
  SystemSecret,
} from '../../../../../../electron/node/history/sealing/credentials.ts';
import {
  createDataKey,
  rewrap,
  unwrapDataKey,
} from '../../../../../../electron/node/history/sealing/data-key.ts';
import { wrappedKeySchema } from '../../../../../../electron/node/history/sealing/wrapped-key.ts';
import { fail, ok, type Result } from '../../../../../../shared/result.ts';

const keyFile = new Uint8Array(32).fill(8);
/** Keeps nothing but turns every bit, as a stand-in for a keychain. */
const system: SystemSecret = {
  protect: async (bytes) => bytes.map((byte) => byte ^ 0xff),
  unprotect: async (bytes) => ok(bytes.map((byte) => byte ^ 0xff)),
};
const everything: Credentials = { passphrase: 'correct horse battery', keyFile, system };
const nothing: Credentials = { passphrase: null, keyFile: null };

const valueOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

test.each(['passphrase', 'key-file', 'system'] as const)(
  'a key under the protection %s opens again, also after a way through JSON',
  async (protection) => {
    const key = valueOf(await createDataKey(everything, protection));
    expect(key.bytes.byteLength).toBe(32);
    const read = wrappedKeySchema.parse(JSON.parse(JSON.stringify(key.wrapped)));
    expect(valueOf(await unwrapDataKey(read, everything))).toEqual(key);
  },
);

test('every new key is another one', async () => {
  const keys = await Promise.all([1, 2].map(() => createDataKey(everything, 'key-file')));
  expect(valueOf(keys[0] ?? fail(''))).not.toEqual(valueOf(keys[1] ?? fail('')));
});

test('the key survives each change of the protection and of the passphrase', async () => {
  const first = valueOf(await createDataKey(everything, 'passphrase'));
  const second = valueOf(await rewrap(first, everything, 'key-file'));
  const later = { ...nothing, passphrase: 'another passphrase' };
  const third = valueOf(await rewrap(second, later, 'passphrase'));
  expect(valueOf(await unwrapDataKey(third.wrapped, later)).bytes).toEqual(first.bytes);
  expect(await unwrapDataKey(third.wrapped, everything)).toEqual(
    fail('This passphrase does not open the history.'),
  );
});

test('what is missing is said plainly, and what to do', async () => {
  const sentences = await Promise.all(
    (['passphrase', 'key-file', 'system'] as const).map(async (protection) => {
      const { wrapped } = valueOf(await createDataKey(everything, protection));
      return unwrapDataKey(wrapped, {
        ...nothing,
        keyFilePath: '/etc/key',
        keyFileProblem: 'is missing',
      });
    }),
  );
  expect(sentences).toEqual([
    fail(
      'The history is encrypted with a passphrase, and IP_BEACON_PASSPHRASE is not set. ' +
        'Set it, or IP_BEACON_PASSPHRASE_FILE to the file that holds it.',
    ),
    fail(
      'The history is encrypted with a key file, and the key file /etc/key is missing. ' +
        'Put back the one that it was encrypted with; without it nobody can read it.',
    ),
    fail(
      'The history is encrypted with the secret store of the system. Here the program has no secret store of the system. ' +
        'Open it in the desktop program of the user who encrypted it.',
    ),
  ]);
});

test('another key file or secret store is said to be another one', async () => {
  const wrong: Credentials = {
    passphrase: null,
    keyFile: new Uint8Array(32),
    keyFilePath: '/etc/key',
    system: { ...system, unprotect: async () => ok(new Uint8Array(32)) },
  };
  const sentences = await Promise.all(
    (['key-file', 'system'] as const).map(async (protection) =>
      unwrapDataKey(valueOf(await createDataKey(everything, protection)).wrapped, wrong, 'backup'),
    ),
  );
  expect(sentences).toEqual([
    fail(
      'The key file /etc/key does not open the backup: it has been replaced by another one. ' +
        'Put back the one that it was encrypted with.',
    ),
    fail(
      'The secret store of this system does not open the backup: it was encrypted by another user or on another machine.',
    ),
  ]);
});

test('a new key wants what its protection needs', async () => {
  expect([
    await createDataKey(nothing, 'passphrase'),
    await createDataKey({ ...nothing, passphrase: 'seven77' }, 'passphrase'),
    await createDataKey({ ...nothing, keyFileProblem: 'is missing' }, 'key-file'),
    await createDataKey(nothing, 'system'),
  ]).toEqual([
    fail(
      'To encrypt with a passphrase, one is needed, and IP_BEACON_PASSPHRASE is not set. ' +
        'Set it, or IP_BEACON_PASSPHRASE_FILE to the file that holds it.',
    ),
    fail('A passphrase needs at least 8 characters; several words make a good one.'),
    fail('To encrypt with a key file, one is needed, and it is missing.'),
    fail('Here the program has no secret store of the system. Choose a passphrase or a key file.'),
  ]);
});

test('one passphrase opens in each of its spellings in Unicode', async () => {
  const { wrapped, bytes } = valueOf(
    await createDataKey({ ...nothing, passphrase: 'Zu\u0308richsee' }, 'passphrase'),
  );
  const opened = await unwrapDataKey(wrapped, { ...nothing, passphrase: 'Z\u00fcrichsee' });
  expect(valueOf(opened).bytes).toEqual(bytes);
});

test('any other passphrase does not open it', async () => {
  const { wrapped } = valueOf(await createDataKey(everything, 'passphrase'));
  await fc.assert(
    fc.asyncProperty(fc.string(), async (passphrase) => {
      fc.pre(passphrase.normalize('NFC') !== everything.passphrase);
      expect((await unwrapDataKey(wrapped, { ...nothing, passphrase })).ok).toBe(false);
    }),
    { numRuns: 8 },
  );
});

test.each(['key-file', 'system'] as const)(
  'no change of a wrapped key under the protection %s passes',
  async (protection) => {
    const text = JSON.stringify(valueOf(await createDataKey(everything, protection)).wrapped);
    expect(await openText(text)).not.toBeNull();
    for (let at = 0; at < text.length; at += 1) {
      const other = String.fromCharCode(text.charCodeAt(at) + 1);
      expect(await openText(text.slice(0, at) + other + text.slice(at + 1))).toBeNull();
    }
  },
);

async function openText(text: string): Promise<Uint8Array | null> {
  try {
    const opened = await unwrapDataKey(wrappedKeySchema.parse(JSON.parse(text)), everything);
    return opened.ok ? opened.value.bytes : null;
  } catch {
    return null;
  }
}

test('an independent argon2id and WebCrypto open a wrapped key, by the form alone', async () => {
  const { wrapped, bytes } = valueOf(await createDataKey(everything, 'passphrase'));
  if (wrapped.protection !== 'passphrase') throw new Error('another protection');
  const { kdf } = wrapped;
  expect({ ...kdf, salt: '' }).toEqual({
    name: 'argon2id',
    memoryKibibytes: 65_536,
    passes: 3,
    lanes: 4,
    salt: '',
  });
  const secret = argon2id('correct horse battery', Buffer.from(kdf.salt, 'base64'), {
    m: 65_536,
    t: 3,
    p: 4,
    dkLen: 32,
  });
  const { subtle } = globalThis.crypto;
  const wrapping = await subtle.importKey('raw', Uint8Array.from(secret), 'AES-GCM', false, [
    'decrypt',
  ]);
  const head =
    '{"version":1,"protection":"passphrase","kdf":{"salt":"SALT","name":"argon2id","memoryKibibytes":65536,"passes":3,"lanes":4}}';
  const opened = await subtle.decrypt(
    {
      name: 'AES-GCM',
      iv: Buffer.from(wrapped.nonce, 'base64'),
      additionalData: Buffer.from(head.replace('SALT', kdf.salt)),
    },
    wrapping,
    Buffer.concat([Buffer.from(wrapped.wrapped, 'base64'), Buffer.from(wrapped.tag, 'base64')]),
  );
  expect(new Uint8Array(opened)).toEqual(bytes);
});
