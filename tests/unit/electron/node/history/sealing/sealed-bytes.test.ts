import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isSealed,
  seal,
  unseal,
} from '../../../../../../electron/node/history/sealing/sealed-bytes.ts';
import { ok } from '../../../../../../shared/result.ts';

const bytes = (length: number): fc.Arbitrary<Uint8Array> =>
  fc.uint8Array({ minLength: length, maxLength: length });
const key = bytes(32);
const plain = fc.uint8Array({ maxLength: 300 });

test('what was sealed opens again, whatever it is', () => {
  fc.assert(
    fc.property(key, plain, plain, (key, plain, context) => {
      const sealed = seal(key, plain, context);
      expect(isSealed(sealed)).toBe(true);
      expect(sealed.byteLength).toBe(plain.byteLength + 60);
      expect(unseal(key, sealed, context)).toEqual(ok(plain));
    }),
  );
});

test('more than one piece of bytes opens again', () => {
  const long = new Uint8Array(2_500_000).map((_, at) => at % 251);
  const key = new Uint8Array(32).fill(7);
  const opened = unseal(key, seal(key, long));
  expect(opened.ok && Buffer.from(opened.value).equals(long)).toBe(true);
});

test('no flipped bit passes, wherever it is', () => {
  fc.assert(
    fc.property(key, plain, fc.nat(), fc.nat(7), (key, plain, place, bit) => {
      const sealed = seal(key, plain);
      const at = place % sealed.byteLength;
      sealed[at] = (sealed[at] ?? 0) ^ (1 << bit);
      expect(unseal(key, sealed).ok).toBe(false);
    }),
    { numRuns: 1_000 },
  );
});

test('nothing cut short or made longer passes', () => {
  const key = new Uint8Array(32).fill(1);
  const sealed = seal(key, new Uint8Array(40).fill(9));
  for (let length = 0; length < sealed.byteLength; length += 1) {
    expect(unseal(key, sealed.subarray(0, length)).ok).toBe(false);
  }
  expect(unseal(key, Buffer.concat([sealed, Buffer.alloc(1)]))).toEqual({
    ok: false,
    error: 'damaged',
  });
});

test('another key never opens it, and is told from damage', () => {
  fc.assert(
    fc.property(key, key, plain, (one, other, plain) => {
      fc.pre(!Buffer.from(one).equals(other));
      expect(unseal(other, seal(one, plain))).toEqual({ ok: false, error: 'other-key' });
    }),
  );
});

test('another context does not open it', () => {
  const key = new Uint8Array(32);
  const sealed = seal(key, Buffer.from('rows'), Buffer.from('one'));
  expect(unseal(key, sealed, Buffer.from('two'))).toEqual({ ok: false, error: 'damaged' });
  expect(unseal(key, sealed)).toEqual({ ok: false, error: 'damaged' });
});

test('a file that is not sealed, and one of a newer program, are said to be so', () => {
  const key = new Uint8Array(32);
  const database = Buffer.from('SQLite format 3\0');
  expect(isSealed(database)).toBe(false);
  expect(unseal(key, database)).toEqual({ ok: false, error: 'not-sealed' });
  expect(unseal(key, new Uint8Array())).toEqual({ ok: false, error: 'not-sealed' });
  const newer = seal(key, database);
  newer[7] = 2;
  expect(unseal(key, newer)).toEqual({ ok: false, error: 'newer' });
});

test('the same bytes are never sealed the same way twice', () => {
  const key = new Uint8Array(32);
  const both = [seal(key, new Uint8Array(20)), seal(key, new Uint8Array(20))];
  const [salts, nonces] = [
    new Set(both.map((sealed) => Buffer.from(sealed.subarray(16, 32)).toString('hex'))),
    new Set(both.map((sealed) => Buffer.from(sealed.subarray(32, 44)).toString('hex'))),
  ];
  expect([salts.size, nonces.size]).toEqual([2, 2]);
});

test('WebCrypto opens what is sealed, by the form alone', async () => {
  const key = Buffer.from(
    '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f',
    'hex',
  );
  const text = Buffer.from('203.0.113.7 since Monday');
  const sealed = seal(key, text, Buffer.from('head'));

  const { subtle } = globalThis.crypto;
  const dataKey = await subtle.importKey('raw', key, 'HKDF', false, ['deriveKey', 'deriveBits']);
  const derivation = (salt: Uint8Array, info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: Uint8Array.from(salt),
    info: Buffer.from(info),
  });
  const keyId = await subtle.deriveBits(
    derivation(Buffer.of(), 'ip-beacon key id v1'),
    dataKey,
    64,
  );
  const fileKey = await subtle.deriveKey(
    derivation(sealed.subarray(16, 32), 'ip-beacon file v1'),
    dataKey,
    { name: 'AES-GCM', length: 256 },
    false,
    ['decrypt'],
  );
  const opened = await subtle.decrypt(
    {
      name: 'AES-GCM',
      iv: Uint8Array.from(sealed.subarray(32, 44)),
      additionalData: Buffer.concat([Buffer.from('head'), sealed.subarray(0, 44)]),
    },
    fileKey,
    Uint8Array.from(sealed.subarray(44)),
  );
  expect(Buffer.from(sealed.subarray(0, 8)).toString('latin1')).toBe('IPBSEAL\u0001');
  expect(Buffer.from(keyId)).toEqual(Buffer.from(sealed.subarray(8, 16)));
  expect(Buffer.from(opened)).toEqual(text);
});
